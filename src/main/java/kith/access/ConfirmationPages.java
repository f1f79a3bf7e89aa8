package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import kith.member.MemberId;
import kith.web.TooMany;
import kith.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirming an address, asking for the letter once more, and wanting another address. */
@Controller
class ConfirmationPages {

    private final AddressConfirmation confirmation;
    private final AddressChange change;
    private final AccountView view;
    private final Words words;

    ConfirmationPages(AddressConfirmation confirmation, AddressChange change, AccountView view, Words words) {
        this.confirmation = confirmation;
        this.change = change;
        this.view = view;
        this.words = words;
    }

    @GetMapping("/sign-in/confirm/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        SecretPage.guard(response);
        model.addAttribute("address", confirmation.address(token));
        model.addAttribute("token", token);
        return "access/confirm";
    }

    @PostMapping("/sign-in/confirm/{token}")
    String confirm(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        SecretPage.guard(response);
        HttpSession here = request.getSession(false);
        confirmation.confirm(token, here == null ? null : here.getId());
        if (SignedInMember.current().isEmpty()) {
            return "redirect:/sign-in?confirmed";
        }
        next.addFlashAttribute("notice", words.text("access.confirm.done"));
        return "redirect:/settings/account";
    }

    @PostMapping("/settings/account/confirmation")
    String again(MemberId me, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            confirmation.again(me);
            next.addFlashAttribute("notice", words.text("access.account.sent"));
            return "redirect:/settings/account";
        } catch (TooMany refused) {
            refused.tell(response);
            model.addAttribute("addressProblem", words.text(refused));
            return view.show(me, model);
        }
    }

    @PostMapping("/settings/account/address")
    String want(
            MemberId me,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String address,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            change.want(me, current, address);
            next.addFlashAttribute("notice", words.text("access.account.sent"));
            return "redirect:/settings/account";
        } catch (CannotEnter | TooMany refused) {
            refused.tell(response);
            model.addAttribute("addressProblem", words.text(refused));
            model.addAttribute("typed", address);
            return view.show(me, model);
        }
    }
}
