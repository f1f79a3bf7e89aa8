package kith.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Marks a browser, so that an account knows it again. It opens nothing. Behind TLS only this host can set it. */
final class DeviceCookie {

    /** How long a browser is known that is not used to sign in. */
    static final Duration LIFE = Duration.ofDays(365);

    private static final String PLAIN = "kith-device";
    private static final String SECURE = "__Host-kith-device";
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceCookie() {}

    /**
     * The hash of its value, or null where there is none.
     *
     * @param tls whether people reach Kith over TLS, even if a request does not look like it
     */
    static @Nullable String read(HttpServletRequest request, boolean tls) {
        String value = value(request, tls);
        return value == null ? null : Digest.of(value);
    }

    /** Behind TLS the other name does not count: a neighbouring host could have planted it, to be known here later. */
    private static @Nullable String value(HttpServletRequest request, boolean tls) {
        Cookie cookie = WebUtils.getCookie(request, name(request, tls));
        return cookie == null || !cookie.getValue().matches("[\\w-]{32}") ? null : cookie.getValue();
    }

    private static String name(HttpServletRequest request, boolean tls) {
        return tls || request.isSecure() ? SECURE : PLAIN;
    }

    /**
     * Lets the browser have it for another year; a fresh one where it has none.
     *
     * @param tls likewise
     * @return the hash of its value
     */
    static String write(HttpServletRequest request, HttpServletResponse response, boolean tls) {
        String kept = value(request, tls);
        String value = kept == null ? fresh() : kept;
        boolean secure = tls || request.isSecure();
        ResponseCookie cookie = ResponseCookie.from(name(request, tls), value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Digest.of(value);
    }

    private static String fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
