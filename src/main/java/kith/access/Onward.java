package kith.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to sign in. It travels in the address, so anyone may have written it. */
final class Onward {

    static final String PARAMETER = "to";

    private static final int LONGEST = 500;

    private Onward() {}

    /** The address within this Kith that was asked for; the home page where it is none, or leads elsewhere. */
    static String from(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return "/";
        }
        if (asked.codePoints().anyMatch(c -> c == '\\' || c <= ' ' || c >= 127)) {
            return "/";
        }
        try {
            URI uri = new URI(asked);
            boolean here = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            return here ? asked : "/";
        } catch (URISyntaxException notAnAddress) {
            return "/";
        }
    }

    /** The address of the sign-in page that leads on to {@code path}. */
    static String signIn(String path) {
        return path.equals("/") || !from(path).equals(path)
                ? "/sign-in"
                : "/sign-in?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
