package kith.contact;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import kith.web.ContentLine;

/**
 * Writes one vCard, version 4.0 (RFC 6350): lines that end in CR LF, folded at 75 octets and never within a character, what means something to a reader escaped.
 */
final class VCard {

    private final StringBuilder text = new StringBuilder();

    VCard() {
        line("BEGIN:VCARD");
        line("VERSION:4.0");
    }

    /** A text; nothing where it is empty. */
    VCard text(String property, String value) {
        if (!value.isEmpty()) {
            line(property + ":" + escaped(value));
        }
        return this;
    }

    /** A value in parts; nothing where all of them are empty. */
    VCard parts(String property, String... parts) {
        if (Arrays.stream(parts).anyMatch(part -> !part.isEmpty())) {
            line(property + ":" + Arrays.stream(parts).map(VCard::escaped).collect(Collectors.joining(";")));
        }
        return this;
    }

    /** Several texts; nothing where there are none. */
    VCard list(String property, Collection<String> values) {
        if (!values.isEmpty()) {
            line(property + ":" + values.stream().map(VCard::escaped).collect(Collectors.joining(",")));
        }
        return this;
    }

    /** An address, or anything else that is written as it is; it must be on one line. */
    VCard plain(String property, String value) {
        line(property + ":" + value.replaceAll("\\p{Cntrl}", ""));
        return this;
    }

    /** The whole of it. */
    String end() {
        line("END:VCARD");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    private void line(String content) {
        ContentLine.add(text, content);
    }
}
