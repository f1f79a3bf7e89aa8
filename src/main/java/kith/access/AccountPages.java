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

    private final AccountView view;
    private final PasswordChange passwords;
    private final Words words;

    AccountPages(AccountView view, PasswordChange passwords, Words words) {
        this.view = view;
        this.passwords = passwords;
        this.words = words;
    }

    @GetMapping("/settings/account")
    String account(MemberId me, @RequestParam(required = false) @Nullable String changed, Model model) {
        if (changed != null) {
            model.addAttribute("notice", words.text("access.account.changed"));
        }
        return view.show(me, model);
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
            model.addAttribute("problem", words.text(refused));
            return view.show(me, model);
        }
    }
}
