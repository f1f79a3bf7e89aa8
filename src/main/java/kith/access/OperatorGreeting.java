package kith.access;

import kith.web.PublicUrl;
import kith.web.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the operator's code on the console once pages are served, after everything else that a start prints. */
@Component
class OperatorGreeting {

    private final PublicUrl address;
    private final Words words;
    private volatile String code = "";

    OperatorGreeting(PublicUrl address, Words words) {
        this.address = address;
        this.words = words;
    }

    void say(String code) {
        this.code = code;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!code.isEmpty()) {
            String line = "-".repeat(72);
            System.out.println(
                    line + "\n" + words.text("access.operator.console", address.of("/register"), code) + "\n" + line);
            code = "";
        }
    }
}
