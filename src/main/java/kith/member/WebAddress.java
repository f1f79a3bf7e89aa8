package kith.member;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of what a person typed an address that a link may lead to: {@code http} or {@code https}, a host, and nobody's password in it. */
public final class WebAddress {

    private static final int LONGEST = 500;

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]+)(.*)", Pattern.DOTALL);
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[^/:?#@]+\\.[^/:?#@]+([/?#].*)?");

    private WebAddress() {}

    /** The address in ASCII, with {@code https} where no scheme was typed, or null where it is none or has more than 500 characters. */
    public static @Nullable String of(String typed) {
        String whole = WITHOUT_SCHEME.matcher(typed).matches() ? "https://" + typed : typed;
        Matcher parts = PARTS.matcher(whole);
        if (whole.length() > LONGEST || !parts.matches()) {
            return null;
        }
        try {
            String ascii = parts.group(1).toLowerCase(Locale.ROOT) + "://" + host(parts.group(2)) + parts.group(3);
            URI address = new URI(ascii.replace(" ", "%20"));
            boolean plain = address.getHost() != null && address.getRawUserInfo() == null;
            return plain && address.toASCIIString().length() <= LONGEST ? address.toASCIIString() : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String host(String typed) {
        return typed.chars().allMatch(c -> c < 128) ? typed : IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES);
    }
}
