package kith.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wanted to go before they had to sign in, register, or answer the first questions. It travels in the address, so anyone may have written
 * it: whoever sends people on asks {@link #from}.
 */
public final class Onward {

    /** Its name in addresses and forms. */
    public static final String PARAMETER = "to";

    private static final int LONGEST = 500;

    private Onward() {}

    /** The address within this Kith that was asked for; the home page where it is none, or leads elsewhere. */
    public static String from(@Nullable String asked) {
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

    /** The address {@code page} that leads on to {@code path}; the page as it is where that leads nowhere in particular. */
    public static String through(String page, @Nullable String path) {
        String onward = from(path);
        return onward.equals("/")
                ? page
                : page + (page.contains("?") ? "&" : "?") + PARAMETER + "="
                        + URLEncoder.encode(onward, StandardCharsets.UTF_8);
    }
}
