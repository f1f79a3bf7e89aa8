package kith.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How messages were graded, by language and overall; those whose label does not show in the text counted apart. */
final class Measure {

    private final Map<String, Confusion> byLanguage = new TreeMap<>();
    private final Confusion all = new Confusion();
    private final Confusion shown = new Confusion();
    private final List<String> wrong = new ArrayList<>();

    static Measure of(List<Message> messages, Reasons reasons) {
        Measure measure = new Measure();
        messages.forEach(message -> measure.add(message, reasons));
        return measure;
    }

    void add(Message message, Reasons reasons) {
        add(message, message.gradedBy(reasons));
    }

    void add(Message message, Grade given) {
        all.add(message.label(), given);
        if (message.showsInText()) {
            shown.add(message.label(), given);
            byLanguage.computeIfAbsent(message.language(), l -> new Confusion()).add(message.label(), given);
        }
        // held messages are not to be looked at one by one
        if (given != message.label() && !message.held()) {
            wrong.add("%s %s [%s] given %s: %s"
                    .formatted(
                            message.id(),
                            message.label(),
                            message.kind(),
                            given,
                            message.why().replace('\n', '/')));
        }
    }

    Confusion all() {
        return all;
    }

    /** Without near-copies and wrong names. */
    Confusion shown() {
        return shown;
    }

    /** In one language, without near-copies and wrong names. */
    Confusion in(String language) {
        return byLanguage.getOrDefault(language, new Confusion());
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byLanguage.forEach((language, confusion) ->
                text.append(language).append(' ').append(confusion.line()).append('\n'));
        text.append("all but copies and wrong names ").append(shown.line());
        return text.append("\nall of them ").append(all.line()).toString();
    }
}
