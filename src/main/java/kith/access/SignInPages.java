package kith.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kith.web.Onward;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The form goes to Spring Security, which passes it back here when it was not right. */
@Controller
class SignInPages {

    /** What has just been done elsewhere, by the parameter that says so: strangers have no session to leave a notice in. */
    private static final Map<String, String> NOTICES = Map.of(
            "registered", "access.registered",
            "out", "access.signedout",
            "sent", "access.forgotten.sent",
            "reset", "access.reset.done",
            "confirmed", "access.confirm.done");

    private final Words words;

    SignInPages(Words words) {
        this.words = words;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(name = Onward.PARAMETER, required = false) @Nullable String to,
            @RequestParam Map<String, String> asked,
            Model model) {
        if (SignedInMember.current().isPresent()) {
            return "redirect:" + Onward.from(to);
        }
        NOTICES.forEach((said, key) -> {
            if (asked.containsKey(said)) {
                model.addAttribute("notice", words.text(key));
            }
        });
        return show(model, "", to, null);
    }

    /** The same whether there is such an account or not. */
    @PostMapping(SignInSteps.REFUSED)
    String refused(
            @RequestAttribute(SignInSteps.WHY) AuthenticationException why,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(name = Onward.PARAMETER, required = false) @Nullable String to,
            Model model,
            HttpServletResponse response) {
        if (why instanceof PasswordSignIn.Stopped stopped) {
            TooMany tooMany = stopped.tooMany();
            tooMany.tell(response);
            return show(model, address, to, words.text(tooMany));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, address, to, words.text("access.signin.wrong"));
    }

    private static String show(Model model, String address, @Nullable String to, @Nullable String problem) {
        model.addAttribute("address", address);
        model.addAttribute("to", to == null ? "" : Onward.from(to));
        model.addAttribute("problem", problem);
        return "access/sign-in";
    }
}
