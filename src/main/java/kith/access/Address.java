package kith.access;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address.
 *
 * @param written as its owner wrote it, to show and to send to
 * @param key what two ways of writing the same address have in common: lower case, the domain as it is on the wire
 */
record Address(String written, String key) {

    /**
     * As the standard has it: 64 before the @ and 254 in all. Without what makes a list, a group or a comment of an address: a mail program would take one
     * such for several.
     */
    private static final Pattern SHAPE = Pattern.compile(
            "([^\\s@:;,<>()\\[\\]\\\\\"]{1,64})@([^\\s@.:;,<>()\\[\\]\\\\\"]+(?:\\.[^\\s@.:;,<>()\\[\\]\\\\\"]+)+)");

    private static final int LONGEST = 254;

    /** As a mail server takes it: the domain as it is on the wire. */
    String sendable() {
        return written.substring(0, written.indexOf('@')) + key.substring(key.indexOf('@'));
    }

    /** The address in what somebody typed, or empty where there is none. */
    static Optional<Address> in(@Nullable String typed) {
        String written = PlainText.line(typed);
        var shape = SHAPE.matcher(written);
        if (written.length() > LONGEST || !shape.matches()) {
            return Optional.empty();
        }
        return domain(shape.group(2))
                .map(domain -> new Address(written, shape.group(1).toLowerCase(Locale.ROOT) + "@" + domain));
    }

    private static Optional<String> domain(String name) {
        try {
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
