package kith.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.member.Members;
import kith.web.Onward;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What Spring Security asks of us at each turn: somebody came in, could not, or may not. */
@Component
class SignInSteps {

    /** The pages to which a request is passed on from here; nothing leads there from outside. */
    static final String REFUSED = "/sign-in/refused";

    static final String HELD = "/sign-in/held";

    /** The attribute under which such a request carries the exception. */
    static final String WHY = "kith.access.why";

    private final Members members;
    private final Devices devices;

    SignInSteps(Members members, Devices devices) {
        this.members = members;
        this.devices = devices;
    }

    /** The right password: onward to where they wanted to go; the first time of all, by way of the first questions. */
    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication in) throws IOException {
        boolean known = in.getPrincipal() instanceof SignedIn member && members.settled(member.id());
        if (in.getPrincipal() instanceof SignedIn member) {
            devices.signedIn(member.id(), request, response);
        }
        String wish = request.getParameter(Onward.PARAMETER);
        response.sendRedirect(known ? Onward.from(wish) : Onward.through("/welcome", wish));
    }

    /** A wrong one, or too many: the form again. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        pass(request, response, REFUSED, why);
    }

    /** A stranger where only members may be: perhaps they were signed out with a page still open. */
    void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            // htmx leaves the page as it is on a 401, with everything typed on it
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (HeldForm.worthKeeping(request)) {
            pass(request, response, HELD, why);
        } else {
            response.sendRedirect(Onward.through("/sign-in", address(request)));
        }
    }

    /** A form whose token is missing or old; or a member where only the operator may be: to them there is nothing. */
    void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && request.getRequestURI().equals("/sign-out") && stranger()) {
            response.sendRedirect("/sign-in?out");
        } else if (why instanceof CsrfException && HeldForm.worthKeeping(request)) {
            pass(request, response, HELD, why);
        } else {
            HttpStatus status = why instanceof CsrfException ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
            response.sendError(status.value());
        }
    }

    private static boolean stranger() {
        return SignedInMember.current().isEmpty();
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, String path, Exception why)
            throws IOException, ServletException {
        request.setAttribute(WHY, why);
        request.getRequestDispatcher(path).forward(request, response);
    }

    private static String address(HttpServletRequest request) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reading) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
