package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.Onward;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Becoming a member; and, on a Kith that has nobody yet, becoming its operator. */
@Controller
class RegisterPages {

    private final Accounts accounts;
    private final OperatorCodes operator;
    private final Limits limits;
    private final Words words;

    RegisterPages(Accounts accounts, OperatorCodes operator, Limits limits, Words words) {
        this.accounts = accounts;
        this.operator = operator;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/register")
    String form(@RequestParam(name = Onward.PARAMETER, required = false) @Nullable String to, Model model) {
        return SignedInMember.current().isPresent()
                ? "redirect:" + Onward.from(to)
                : show(model, RegisterForm.EMPTY, to, null);
    }

    /** Answers the same whether the address was new or not. */
    @PostMapping("/register")
    String register(
            RegisterForm form,
            @RequestParam(name = Onward.PARAMETER, required = false) @Nullable String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.attempt(Limit.REGISTRATION_PER_PLACE, Place.of(request.getRemoteAddr()));
            if (operator.awaited()) {
                throw new CannotEnter(CannotEnter.Reason.OPERATOR_FIRST);
            }
            accounts.register(form.name(), form.address(), form.password());
            return "redirect:" + Onward.through("/sign-in?registered", to);
        } catch (CannotEnter | TooMany refused) {
            refused.tell(response);
            return show(model, form, to, refused);
        }
    }

    @PostMapping("/operator")
    String makeOperator(RegisterForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            var attempt = limits.attempt(Limit.OPERATOR_CODE_PER_PLACE, Place.of(request.getRemoteAddr()));
            operator.register(form.code(), form.name(), form.address(), form.password());
            limits.forget(attempt);
            return "redirect:/sign-in?registered";
        } catch (CannotEnter | TooMany refused) {
            refused.tell(response);
            return show(model, form, null, refused);
        }
    }

    private String show(Model model, RegisterForm form, @Nullable String to, @Nullable Refused refused) {
        model.addAttribute("form", form);
        model.addAttribute("to", Onward.from(to));
        model.addAttribute("problem", refused == null ? null : words.text(refused));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return operator.awaited() ? "access/operator" : "access/register";
    }
}
