package kith.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import kith.coach.Coaching;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import kith.member.Members;
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

/** The one composer, which every Connect opens. Whoever comes by a link or the like brings it in the address as {@code how}. */
@Controller
@RequestMapping("/members/{handle}/invitation")
class ComposerPages {

    private final Invitations invitations;
    private final Composers composers;
    private final Drafts drafts;
    private final Members members;
    private final Words words;

    ComposerPages(Invitations invitations, Composers composers, Drafts drafts, Members members, Words words) {
        this.invitations = invitations;
        this.composers = composers;
        this.drafts = drafts;
        this.members = members;
        this.words = words;
    }

    @GetMapping
    ModelAndView compose(MemberId me, @PathVariable String handle, @RequestParam(defaultValue = "") String how) {
        Pair pair = pair(me, handle);
        Optional<InvitationId> theirs = composers.waitingFor(pair);
        if (theirs.isPresent()) {
            return new ModelAndView("redirect:/invitations/" + theirs.get());
        }
        try {
            Composer composer = composers.open(pair, drafts.find(pair).map(ComposerForm::of), ComposerForm.how(how));
            return new ModelAndView("invitation/composer", Map.of("composer", composer));
        } catch (CannotInvite refused) {
            return closed(pair, refused);
        }
    }

    @PostMapping
    ModelAndView send(
            MemberId me,
            @PathVariable String handle,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Pair pair = pair(me, handle);
        ComposerForm form = ComposerForm.of(typed);
        try {
            InvitationId id = invitations.send(pair, form.letter());
            flash.addFlashAttribute("notice", words.text("invitation.sent.notice"));
            return new ModelAndView("redirect:/invitations/" + id);
        } catch (CannotInvite refused) {
            return again(pair, form, refused);
        }
    }

    /** The same page with what was typed, and what is to be done about it. */
    private ModelAndView again(Pair pair, ComposerForm form, CannotInvite refused) {
        if (refused.reason() == Reason.ALREADY_OPEN) {
            return new ModelAndView("redirect:/invitations?box=sent");
        }
        drafts.keep(pair, form.draft());
        try {
            Composer composer = composers.reopen(pair, form, refused);
            ModelAndView page = new ModelAndView("invitation/composer", Map.of("composer", composer));
            page.setStatus(refused.status());
            return page;
        } catch (CannotInvite closed) {
            return closed(pair, closed);
        }
    }

    /** What to ask about the words so far; nothing comes back where the page asks just that already, and only what is new is read out. */
    @PostMapping("/assessment")
    @Nullable
    ModelAndView assess(
            MemberId me,
            @PathVariable String handle,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String asked,
            HttpServletResponse response) {
        Pair pair = pair(me, handle);
        ComposerForm form = ComposerForm.of(typed);
        drafts.keep(pair, form.draft());
        return Coaching.again(composers.prompts(pair, form), "", asked, response);
    }

    @PostMapping("/draft")
    String keep(
            MemberId me,
            @PathVariable String handle,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        drafts.keep(pair(me, handle), ComposerForm.of(typed).draft());
        flash.addFlashAttribute("notice", words.text("invitation.draft.kept"));
        return "redirect:/members/" + handle;
    }

    private ModelAndView closed(Pair pair, CannotInvite refused) {
        return new ModelAndView("invitation/closed", Map.of("closed", composers.closed(pair, refused)));
    }

    private Pair pair(MemberId me, String handle) {
        return new Pair(me, members.require(me, handle));
    }
}
