package kith.member;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kith.web.Phrase;
import kith.web.Refused;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one changes one's profile: everything in one form, that works without scripts, and the photo beside it. */
@Controller
class ProfileSettingsPages {

    private static final String HERE = "redirect:/settings/profile";

    private final Profiles profiles;
    private final Photos photos;
    private final MemberCards cards;
    private final Words words;
    private final Clock clock;

    ProfileSettingsPages(Profiles profiles, Photos photos, MemberCards cards, Words words, Clock clock) {
        this.profiles = profiles;
        this.photos = photos;
        this.cards = cards;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/settings")
    String settings() {
        return HERE;
    }

    @GetMapping("/settings/profile")
    String form(MemberId me, Model model) {
        return show(me, model, ProfileForm.of(profiles.of(me)), Map.of());
    }

    /** Saves, unless the button pressed adds a row or takes one away: then the form comes back so, and nothing is saved yet. */
    @PostMapping("/settings/profile")
    String save(
            MemberId me,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String button,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ProfileForm form = ProfileForm.typed(fields);
        if (!button.equals("save")) {
            return show(me, model, form.after(button), Map.of());
        }
        ProfileCheck check = new ProfileCheck(form, LocalDate.now(clock).getYear());
        Profile profile = check.profile();
        if (!check.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, model, form, check.problems());
        }
        profiles.edit(me, profile);
        return saved(next, "member.saved");
    }

    @PostMapping("/settings/profile/photo")
    String photo(
            MemberId me,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        try {
            photos.show(me, photo == null ? new byte[0] : photo.getBytes());
            return saved(next, "member.photo.saved");
        } catch (Refused refused) {
            refused.tell(response);
            Phrase problem = Phrase.of(refused.key(), refused.args());
            return show(me, model, ProfileForm.of(profiles.of(me)), Map.of("photo", problem));
        }
    }

    @PostMapping("/settings/profile/photo/removal")
    String removePhoto(MemberId me, RedirectAttributes next) {
        photos.remove(me);
        return saved(next, "member.photo.removed");
    }

    private String saved(RedirectAttributes next, String sentence) {
        next.addFlashAttribute("notice", words.text(sentence));
        return HERE;
    }

    private String show(MemberId me, Model model, ProfileForm form, Map<String, Phrase> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("card", cards.of(me, me));
        model.addAttribute("zones", Zones.ALL);
        model.addAttribute("home", clock.getZone().getId());
        return "member/profile-settings";
    }
}
