package kith.mail;

import jakarta.servlet.http.HttpServletResponse;
import kith.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Ends mail of one kind from within the letter, without signing in. A mail program posts here by itself when its user presses "unsubscribe" (RFC 8058);
 * whoever follows the link finds a page with a button, since links are also followed by machines that look for harm.
 */
@Controller
@RequestMapping("/mail/unsubscribe/{token}")
class UnsubscribePages {

    private final UnsubscriptionLinks links;
    private final Choices choices;

    UnsubscribePages(UnsubscriptionLinks links, Choices choices) {
        this.links = links;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(links.read(token).orElseThrow(NotFound::new), token, false, model, response);
    }

    @PostMapping
    String end(@PathVariable String token, Model model, HttpServletResponse response) {
        Unsubscription asked = links.read(token).orElseThrow(NotFound::new);
        choices.end(asked);
        return show(asked, token, true, model, response);
    }

    private static String show(
            Unsubscription asked, String token, boolean done, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("what", asked.what());
        model.addAttribute("token", token);
        model.addAttribute("done", done);
        return "mail/unsubscribe";
    }
}
