package kith.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What Spring Security asks of us at each turn of a sign-in. */
@Component
class SignInSteps {

    /** The pages to which {@link #refuse} and {@link #ask} pass a request on; nothing leads there from outside. */
    static final String REFUSED = "/sign-in/refused";

    static final String SIGNED_OUT = "/sign-in/held";

    static final String WHY = "kith.access.why";

    /** The right password: onward to where they wanted to go. */
    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication in) throws IOException {
        response.sendRedirect(Onward.from(request.getParameter(Onward.PARAMETER)));
    }

    /** A wrong one, or too many: the form again. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        request.setAttribute(WHY, why);
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }

    /** A stranger where only members may be. */
    void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect(Onward.signIn(request.getRequestURI()));
    }

    /** A request whose form token is missing or old, or a member where only the operator may be. */
    void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
