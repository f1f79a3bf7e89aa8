package kith.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Gives back what somebody typed when it came too late. */
@Controller
class HeldFormPages {

    @PostMapping(SignInSteps.HELD)
    String held(
            @RequestAttribute(SignInSteps.WHY) Exception why,
            @RequestAttribute(RequestDispatcher.FORWARD_REQUEST_URI) String action,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean stranger = SignedInMember.current().isEmpty();
        response.setStatus((stranger ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN).value());
        model.addAttribute("form", HeldForm.of(request, action, token.getParameterName()));
        model.addAttribute("stranger", stranger);
        return "access/held";
    }
}
