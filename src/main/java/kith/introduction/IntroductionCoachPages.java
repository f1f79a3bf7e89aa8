package kith.introduction;

import jakarta.servlet.http.HttpServletResponse;
import kith.coach.Coaching;
import kith.coach.Prompts;
import kith.member.MemberId;
import kith.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks at the words of an introduction while they are written. Only what is new is read out. */
@Controller
class IntroductionCoachPages {

    private final NoteCoach coach;
    private final Members members;

    IntroductionCoachPages(NoteCoach coach, Members members) {
        this.coach = coach;
        this.members = members;
    }

    @PostMapping("/members/{handle}/introduction/note/assessment")
    @Nullable
    ModelAndView note(
            MemberId me,
            @PathVariable String handle,
            AskForm form,
            @RequestParam(name = "asked-note", defaultValue = "") String asked,
            HttpServletResponse response) {
        members.require(me, handle);
        return Coaching.again(coach.note(me, form), "-note", asked, response);
    }

    @PostMapping("/members/{handle}/introduction/why/assessment")
    @Nullable
    ModelAndView why(
            MemberId me,
            @PathVariable String handle,
            AskForm form,
            @RequestParam(name = "asked-why", defaultValue = "") String asked,
            HttpServletResponse response) {
        Prompts prompts = coach.why(me, members.require(me, handle), form);
        return Coaching.again(prompts, "-why", asked, response);
    }

    @PostMapping("/introductions/assessment")
    @Nullable
    ModelAndView offer(
            MemberId me, OfferForm form, @RequestParam(defaultValue = "") String asked, HttpServletResponse response) {
        return Coaching.again(coach.offer(me, form), "", asked, response);
    }
}
