package kith.web;

import java.util.regex.Pattern;
import kith.database.CannotStart;
import kith.database.CannotStart.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this Kith, for every link that leaves it: in mail, feeds and redirects abroad. It is
 * what the operator set as {@code KITH_URL}, and never what a request claims in its Host header.
 */
@Component
public class PublicUrl {

    private static final Logger log = LoggerFactory.getLogger(PublicUrl.class);
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#\\s]+");

    private final Environment environment;
    private final String configured;

    PublicUrl(Environment environment) {
        this.environment = environment;
        this.configured = environment.getProperty("kith.url", "").strip().replaceFirst("/$", "");
        if (!configured.isEmpty() && !ORIGIN.matcher(configured).matches()) {
            throw new CannotStart(Reason.BAD_PUBLIC_URL, configured);
        }
    }

    /** The whole address of a page, given its path from {@code /} on. */
    public String of(String path) {
        return base() + path;
    }

    /** Whether people reach Kith over TLS, so that cookies may insist on it. */
    public boolean encrypted() {
        return configured.startsWith("https:");
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        log.info("Kith is at {}", base());
    }

    // The port is asked for late, for a test or an operator may let the system choose it.
    private String base() {
        return configured.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : configured;
    }
}
