package kith.invitation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several of the folded ones at once. Each is a step of its own: what cannot be done to one does not stop the others. */
@Controller
@RequestMapping("/invitations/folded")
class FoldedPages {

    /** More than one page shows. */
    private static final int AT_ONCE = 50;

    private final Answers answers;
    private final Refusals refusals;
    private final Words words;

    FoldedPages(Answers answers, Refusals refusals, Words words) {
        this.answers = answers;
        this.refusals = refusals;
        this.words = words;
    }

    @PostMapping("/setting-aside")
    String setAside(MemberId me, @RequestParam(defaultValue = "") List<Long> chosen, RedirectAttributes flash) {
        return each(chosen, flash, "aside", id -> answers.setAside(me, id, true));
    }

    @PostMapping("/refusal")
    String decline(MemberId me, @RequestParam(defaultValue = "") List<Long> chosen, RedirectAttributes flash) {
        return each(chosen, flash, "declined", id -> refusals.decline(me, id, Refusal.Manner.QUIET, ""));
    }

    @PostMapping("/sending-back")
    String sendBack(MemberId me, @RequestParam(defaultValue = "") List<Long> chosen, RedirectAttributes flash) {
        return each(chosen, flash, "sent_back", id -> answers.sendBack(me, id));
    }

    private String each(List<Long> chosen, RedirectAttributes flash, String done, Consumer<InvitationId> step) {
        int taken = 0;
        int refused = 0;
        for (Long number : chosen.stream()
                .filter(Objects::nonNull)
                .distinct()
                .limit(AT_ONCE)
                .toList()) {
            try {
                step.accept(new InvitationId(number));
                taken++;
            } catch (CannotInvite | NotFound changedMeanwhile) {
                refused++;
            }
        }
        flash.addFlashAttribute("notice", words.text("invitation.folded." + done, taken, refused));
        return "redirect:/invitations?box=folded";
    }
}
