package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody signs in: from which network, and at which browser. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    // of use while signing in alone, and not kept in the session
    private final transient @Nullable String device;

    SignInDetails(HttpServletRequest request, boolean tls) {
        super(request);
        this.device = DeviceCookie.read(request, tls);
    }

    /** The hash of the browser's cookie, or null where it has none. */
    @Nullable
    String device() {
        return device;
    }
}
