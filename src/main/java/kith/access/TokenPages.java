package kith.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kith.access.AccessToken.Scope;
import kith.member.MemberId;
import kith.web.PublicUrl;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's tokens for programs. */
@Controller
@RequestMapping("/settings/tokens")
class TokenPages {

    private static final String USUAL_DAYS = "90";

    private final AccessTokens tokens;
    private final PublicUrl url;
    private final Words words;

    TokenPages(AccessTokens tokens, PublicUrl url, Words words) {
        this.tokens = tokens;
        this.url = url;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param secret of the token just made, to be seen this once, or null
     * @param label what was typed
     * @param example an address to try it with
     */
    record Listing(
            List<AccessToken> tokens,
            @Nullable String secret,
            String label,
            Scope scope,
            int days,
            String example,
            @Nullable String problem) {}

    @GetMapping
    String list(MemberId me, Model model) {
        return show(model, listing(me, null, "", Scope.READ, Integer.parseInt(USUAL_DAYS), null));
    }

    /** The answer itself shows the secret: an address that did could be opened twice. */
    @PostMapping
    String make(
            MemberId me,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = USUAL_DAYS) int days,
            Model model,
            HttpServletResponse response) {
        Scope chosen = Scope.of(scope);
        try {
            String secret = tokens.make(me, current, label, chosen, days);
            return show(model, listing(me, secret, "", Scope.READ, Integer.parseInt(USUAL_DAYS), null));
        } catch (CannotEnter | TooMany refused) {
            refused.tell(response);
            return show(model, listing(me, null, label, chosen, days, refused));
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        tokens.revoke(me, id);
        flash.addFlashAttribute("notice", words.text("access.token.done.revoked"));
        return "redirect:/settings/tokens";
    }

    private Listing listing(
            MemberId me, @Nullable String secret, String label, Scope scope, int days, @Nullable Refused refused) {
        return new Listing(
                tokens.of(me),
                secret,
                label,
                scope,
                days,
                url.of("/api/v1/me"),
                refused == null ? null : words.text(refused));
    }

    private static String show(Model model, Listing listing) {
        model.addAttribute("listing", listing);
        return "access/tokens";
    }
}
