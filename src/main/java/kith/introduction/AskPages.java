package kith.introduction;

import java.util.Map;
import java.util.Optional;
import kith.coach.Prompts;
import kith.introduction.CannotIntroduce.Reason;
import kith.invitation.CannotInvite;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to be introduced to somebody: who could, and one form. */
@Controller
@RequestMapping("/members/{handle}/introduction")
class AskPages {

    private final Introductions introductions;
    private final Introducers introducers;
    private final Eligibility eligibility;
    private final NoteCoach coach;
    private final Members members;
    private final Words words;

    AskPages(
            Introductions introductions,
            Introducers introducers,
            Eligibility eligibility,
            NoteCoach coach,
            Members members,
            Words words) {
        this.introductions = introductions;
        this.introducers = introducers;
        this.eligibility = eligibility;
        this.coach = coach;
        this.members = members;
        this.words = words;
    }

    /**
     * All that the page shows.
     *
     * @param toIntroducer what to ask about the note to the go-between
     * @param toTarget what to ask about the other one
     * @param thin whether a second press sends it as it is
     */
    record Asking(
            Introducers.Found found,
            AskForm form,
            @Nullable String refused,
            Prompts toIntroducer,
            Prompts toTarget,
            boolean thin) {

        /** Whom the page chooses beforehand: the closest. */
        boolean chosen(Introducer introducer) {
            String handle = introducer.card().handle();
            return form.chose(handle)
                    || form.chose("") && found.able().getFirst().card().handle().equals(handle);
        }
    }

    @GetMapping
    ModelAndView form(MemberId me, @PathVariable String handle) {
        MemberId target = members.require(me, handle);
        Optional<IntroductionId> open = introducers.asked(me, target);
        if (open.isPresent()) {
            return new ModelAndView("redirect:/introductions/" + open.get());
        }
        try {
            eligibility.mayReach(me, target);
        } catch (CannotInvite closed) {
            return closed(me, target, closed);
        }
        return page(me, target, AskForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView ask(MemberId me, @PathVariable String handle, AskForm form, RedirectAttributes flash) {
        MemberId target = members.require(me, handle);
        try {
            Trio trio = new Trio(introducer(me, form), me, target);
            IntroductionId id =
                    introductions.ask(trio, new Introductions.Request(form.note(), form.why(), form.asItIs()));
            flash.addFlashAttribute("notice", words.text("introduction.done.asked"));
            return new ModelAndView("redirect:/introductions/" + id);
        } catch (CannotIntroduce refused) {
            return refused.reason() == Reason.ALREADY_OPEN
                    ? new ModelAndView("redirect:/introductions/" + refused.args()[0])
                    : page(me, target, form, refused);
        } catch (TooMany refused) {
            return page(me, target, form, refused);
        } catch (CannotInvite refused) {
            return refused.reason() == CannotInvite.Reason.DOOR_REASONED
                    ? page(me, target, form, refused)
                    : closed(me, target, refused);
        }
    }

    private MemberId introducer(MemberId me, AskForm form) {
        try {
            return members.require(me, form.by());
        } catch (NotFound nobody) {
            throw new CannotIntroduce(Reason.PERSON_MISSING);
        }
    }

    private ModelAndView page(MemberId me, MemberId target, AskForm form, @Nullable Refused refused) {
        Asking asking = new Asking(
                introducers.of(me, target),
                form,
                refused == null ? null : words.text(refused),
                coach.note(me, form),
                coach.why(me, target, form),
                refused instanceof CannotIntroduce cannot && cannot.reason() == Reason.THIN);
        ModelAndView page = new ModelAndView("introduction/ask", Map.of("asking", asking));
        if (refused != null) {
            page.setStatus(refused.status());
        }
        return page;
    }

    private ModelAndView closed(MemberId me, MemberId target, CannotInvite closed) {
        ModelAndView page = new ModelAndView(
                "introduction/closed",
                Map.of("target", introducers.of(me, target).target(), "sentence", words.text(closed)));
        return page;
    }
}
