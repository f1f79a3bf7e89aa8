package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the token against forged requests in a cookie, so that a stranger's page with a form on it needs no session. Behind TLS the cookie's name
 * begins with {@code __Host-}: a browser then takes it from this host alone, and no neighbouring host can plant one.
 */
final class CsrfCookie implements CsrfTokenRepository {

    private final boolean everywhere;
    private final CookieCsrfTokenRepository plain = cookie("kith-form", false);
    private final CookieCsrfTokenRepository secure = cookie("__Host-kith-form", true);

    /**
     * @param everywhere whether people reach Kith over TLS, even if a request does not look like it
     */
    CsrfCookie(boolean everywhere) {
        this.everywhere = everywhere;
    }

    private static CookieCsrfTokenRepository cookie(String name, boolean secure) {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(made -> made.secure(secure).httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return everywhere || request.isSecure() ? secure : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
