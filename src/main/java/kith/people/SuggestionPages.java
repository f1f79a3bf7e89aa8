package kith.people;

import kith.member.MemberId;
import kith.member.Members;
import kith.web.Onward;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People worth an invitation, each with why. */
@Controller
class SuggestionPages {

    private static final int SHOWN = 20;
    private static final int NAMED = 3;

    private final Suggestions suggestions;
    private final Members members;
    private final Words words;

    SuggestionPages(Suggestions suggestions, Members members, Words words) {
        this.suggestions = suggestions;
        this.members = members;
        this.words = words;
    }

    @GetMapping("/suggestions")
    String suggestions(MemberId me, Model model) {
        model.addAttribute("suggestions", suggestions.of(me, SHOWN, NAMED));
        model.addAttribute("never", suggestions.never(me));
        return "people/suggestions";
    }

    /** Suggests somebody never again, and goes back to where it was pressed. */
    @PostMapping("/suggestions/{handle}/dismissal")
    String dismiss(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String to,
            RedirectAttributes flash) {
        suggestions.dismiss(me, members.require(me, handle));
        flash.addFlashAttribute("notice", words.text("people.suggestions.dismissed"));
        return "redirect:" + (to == null ? "/suggestions" : Onward.from(to));
    }

    @PostMapping("/suggestions/{handle}/dismissal/removal")
    String readmit(MemberId me, @PathVariable String handle, RedirectAttributes flash) {
        suggestions.readmit(me, members.require(me, handle));
        flash.addFlashAttribute("notice", words.text("people.suggestions.readmitted"));
        return "redirect:/suggestions";
    }
}
