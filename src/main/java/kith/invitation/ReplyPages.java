package kith.invitation;

import java.util.Map;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.SavedReply.Purpose;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own words kept for the next time, and how many invitations one may have out. */
@Controller
@RequestMapping("/settings/invitations")
class ReplyPages {

    private final SavedReplies replies;
    private final Allowances allowances;
    private final Words words;

    ReplyPages(SavedReplies replies, Allowances allowances, Words words) {
        this.replies = replies;
        this.allowances = allowances;
        this.words = words;
    }

    /** What was typed and could not be kept: into the form of one reply, or, where {@code id} is 0, of a new one. */
    record Draft(long id, String purpose, String heading, String said, String problem) {}

    @GetMapping
    ModelAndView show(MemberId me) {
        return page(me, null);
    }

    @PostMapping("/replies")
    ModelAndView add(
            MemberId me,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(name = "words", defaultValue = "") String said,
            RedirectAttributes flash) {
        return done(me, new Draft(0, purpose, heading, said, ""), flash, "invitation.reply.kept", () -> {
            Purpose chosen = Purpose.of(purpose).orElseThrow(() -> new CannotInvite(Reason.REPLY_PURPOSE));
            replies.save(me, chosen, heading, said);
        });
    }

    @PostMapping("/replies/{id}")
    ModelAndView change(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(name = "words", defaultValue = "") String said,
            RedirectAttributes flash) {
        return done(
                me,
                new Draft(id, "", heading, said, ""),
                flash,
                "invitation.reply.kept",
                () -> replies.change(me, id, heading, said));
    }

    @PostMapping("/replies/{id}/deletion")
    ModelAndView delete(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        if (id < 1) {
            throw new NotFound();
        }
        return done(me, new Draft(id, "", "", "", ""), flash, "invitation.reply.deleted", () -> replies.delete(me, id));
    }

    private ModelAndView done(MemberId me, Draft typed, RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", words.text(notice));
            return new ModelAndView("redirect:/settings/invitations");
        } catch (CannotInvite refused) {
            Draft again = new Draft(typed.id(), typed.purpose(), typed.heading(), typed.said(), words.text(refused));
            ModelAndView page = page(me, again);
            page.setStatus(refused.status());
            return page;
        }
    }

    private ModelAndView page(MemberId me, @Nullable Draft draft) {
        ModelAndView page = new ModelAndView(
                "invitation/settings", Map.of("replies", replies.of(me), "allowance", allowances.of(me)));
        page.addObject("draft", draft);
        return page;
    }
}
