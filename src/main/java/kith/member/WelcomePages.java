package kith.member;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kith.web.Onward;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after the first sign-in: three things that give others something to write about. All may be left for later. From here one goes on to where one wanted to go. */
@Controller
class WelcomePages {

    private final Members members;
    private final Profiles profiles;

    WelcomePages(Members members, Profiles profiles) {
        this.members = members;
        this.profiles = profiles;
    }

    @GetMapping("/welcome")
    String form(
            MemberId me, @RequestParam(name = Onward.PARAMETER, required = false) @Nullable String to, Model model) {
        return show(model, ProfileForm.of(profiles.of(me)), to, Map.of());
    }

    @PostMapping("/welcome")
    String answer(
            MemberId me,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String later,
            @RequestParam(name = Onward.PARAMETER, required = false) @Nullable String to,
            Model model,
            HttpServletResponse response) {
        if (later == null) {
            ProfileForm form = ProfileForm.typed(fields);
            ProfileCheck check = new ProfileCheck(form, 0);
            String headline = check.line("headline", ProfileCheck.HEADLINE);
            String askMeAbout = check.line("askMeAbout", ProfileCheck.ASK);
            String lookingFor = check.line("lookingFor", ProfileCheck.ASK);
            if (!check.problems().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(model, form, to, check.problems());
            }
            profiles.introduce(me, headline, askMeAbout, lookingFor);
        }
        members.settle(me);
        return "redirect:" + Onward.from(to);
    }

    private static String show(Model model, ProfileForm form, @Nullable String to, Map<String, Phrase> problems) {
        model.addAttribute("form", form);
        model.addAttribute("to", Onward.from(to));
        model.addAttribute("problems", problems);
        return "member/welcome";
    }
}
