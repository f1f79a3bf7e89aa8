package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.member.MemberId;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: the address, and another password. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final PasswordChange passwords;
    private final Words words;

    AccountPages(Accounts accounts, PasswordChange passwords, Words words) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.words = words;
    }

    @GetMapping("/settings/account")
    String account(MemberId me, @RequestParam(required = false) @Nullable String changed, Model model) {
        if (changed != null) {
            model.addAttribute("notice", words.text("access.account.changed"));
        }
        return show(me, null, model);
    }

    @PostMapping("/settings/account/password")
    String change(
            MemberId me,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            passwords.change(me, current, password, request.getSession().getId());
            request.changeSessionId();
            return "redirect:/settings/account?changed";
        } catch (CannotEnter | TooMany refused) {
            refused.tell(response);
            return show(me, words.text(refused), model);
        }
    }

    private String show(MemberId me, @Nullable String problem, Model model) {
        model.addAttribute("address", accounts.address(me));
        model.addAttribute("problem", problem);
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "access/account";
    }
}
