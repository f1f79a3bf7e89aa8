package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form that came too late, since its sender was signed out or the page had been open too long: shown again as it was, to be sent once more.
 *
 * <p>Only for a form that certainly came from one of our own pages. Another site could otherwise put words into somebody's mouth and have them sent
 * at the press of a button.
 *
 * @param action where it was sent
 * @param fields what was in it
 */
record HeldForm(String action, List<Field> fields) {

    private static final int LONG_ENOUGH_TO_MISS = 15;

    /** One field of the form. */
    record Field(String name, String value) {

        /** Whether somebody wrote it, rather than chose it. */
        boolean written() {
            return value.length() >= LONG_ENOUGH_TO_MISS && value.indexOf(' ') > 0;
        }
    }

    static boolean worthKeeping(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getHeader("HX-Request") == null
                && "application/x-www-form-urlencoded".equals(mediaType(request.getContentType()))
                && ours(request)
                && request.getParameterMap().keySet().stream().noneMatch(name -> name.contains("assword"));
    }

    static HeldForm of(HttpServletRequest request, String action, String tokenName) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals(tokenName)) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return new HeldForm(action, List.copyOf(fields));
    }

    /** Whether the browser vouches for it. */
    private static boolean ours(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        int port = request.getServerPort();
        String here = request.getScheme() + "://" + request.getServerName();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return origin != null && origin.equals(usual ? here : here + ":" + port);
    }

    private static @Nullable String mediaType(@Nullable String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
