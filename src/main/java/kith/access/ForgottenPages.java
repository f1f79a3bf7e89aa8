package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.member.MemberId;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A forgotten password: asking for the letter, and the page that its link opens, which no other page learns the address of. */
@Controller
class ForgottenPages {

    private final Forgetting forgetting;
    private final PasswordReset reset;
    private final Devices devices;
    private final Words words;

    ForgottenPages(Forgetting forgetting, PasswordReset reset, Devices devices, Words words) {
        this.forgetting = forgetting;
        this.reset = reset;
        this.devices = devices;
        this.words = words;
    }

    @GetMapping("/sign-in/forgotten")
    String form(Model model) {
        return ask(model, "", null);
    }

    /** Answers the same whether the address has an account or not. */
    @PostMapping("/sign-in/forgotten")
    String asked(
            @RequestParam(defaultValue = "") String address,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            forgetting.ask(address, Place.of(request.getRemoteAddr()));
            return "redirect:/sign-in?sent";
        } catch (CannotEnter | TooMany refused) {
            refused.tell(response);
            return ask(model, address, refused);
        }
    }

    @GetMapping("/sign-in/reset/{token}")
    String choice(@PathVariable String token, Model model, HttpServletResponse response) {
        SecretPage.guard(response);
        reset.mustWork(token);
        return choose(model, token, null);
    }

    @PostMapping("/sign-in/reset/{token}")
    String chosen(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretPage.guard(response);
        try {
            MemberId member = reset.choose(token, password);
            devices.only(member, request, response);
            return "redirect:/sign-in?reset";
        } catch (CannotEnter refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) {
                throw refused;
            }
            refused.tell(response);
            return choose(model, token, refused);
        }
    }

    private String ask(Model model, String address, @Nullable Refused refused) {
        model.addAttribute("address", address);
        model.addAttribute("problem", refused == null ? null : words.text(refused));
        return "access/forgotten";
    }

    private String choose(Model model, String token, @Nullable Refused refused) {
        model.addAttribute("token", token);
        model.addAttribute("problem", refused == null ? null : words.text(refused));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "access/reset";
    }
}
