package kith.group;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import kith.member.MemberId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founding a group, joining and leaving one. */
@Controller
@RequestMapping("/groups")
class MembershipPages {

    private final Groups groups;
    private final Words words;
    private final Clock clock;

    MembershipPages(Groups groups, Words words, Clock clock) {
        this.groups = groups;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(model, GroupForm.EMPTY, null);
    }

    @PostMapping
    String found(MemberId me, GroupForm form, Model model, RedirectAttributes flash, HttpServletResponse response) {
        try {
            String slug = groups.found(me, form);
            flash.addFlashAttribute("notice", words.text("group.done.founded"));
            return "redirect:/groups/" + slug;
        } catch (CannotMakeGroup | TooMany refused) {
            refused.tell(response);
            return form(model, form, refused);
        }
    }

    @PostMapping("/{slug}/membership")
    String join(MemberId me, @PathVariable String slug, RedirectAttributes flash) {
        groups.join(me, slug, clock.instant());
        flash.addFlashAttribute("notice", words.text("group.done.joined"));
        return "redirect:/groups/" + slug;
    }

    @PostMapping("/{slug}/membership/removal")
    String leave(MemberId me, @PathVariable String slug, RedirectAttributes flash) {
        boolean closed = groups.leave(me, slug);
        flash.addFlashAttribute("notice", words.text(closed ? "group.done.closed" : "group.done.left"));
        return closed ? "redirect:/groups" : "redirect:/groups/" + slug;
    }

    private String form(Model model, GroupForm form, @Nullable Refused refused) {
        model.addAttribute("form", form);
        model.addAttribute("problem", refused == null ? null : words.text(refused));
        return "group/new";
    }
}
