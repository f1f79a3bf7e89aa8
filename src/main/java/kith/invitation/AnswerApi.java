package kith.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import kith.api.Nothing;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.PublicUrl;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with an invitation, for programs. Each step answers with the invitation as it stands then. */
@RestController
@RequestMapping("/api/v1/invitations/{id}")
class AnswerApi {

    private final Answers answers;
    private final Refusals refusals;
    private final Outgoing outgoing;
    private final InvitationCards cards;
    private final Words words;
    private final PublicUrl url;

    AnswerApi(
            Answers answers, Refusals refusals, Outgoing outgoing, InvitationCards cards, Words words, PublicUrl url) {
        this.answers = answers;
        this.refusals = refusals;
        this.outgoing = outgoing;
        this.cards = cards;
        this.words = words;
        this.url = url;
    }

    /** A question back to the sender. */
    record QuestionRequest(
            @NotBlank(message = "api.field.missing") String question) {}

    /** The sender's answer to it, a better reason, or both. */
    record AnswerRequest(@Nullable String answer, @Nullable String why) {}

    /**
     * A decline.
     *
     * @param manner quiet where it is absent
     * @param words to go with it, without effect on one that the sender is not told of
     */
    record RefusalRequest(
            Refusal.@Nullable Manner manner, @Nullable String words) {}

    /** Whether it is set aside, or put back; aside where it is absent. */
    record AsideRequest(@Nullable Boolean aside) {}

    /** A word to whom one has accepted. */
    record ThanksRequest(
            @NotBlank(message = "api.field.missing") String words) {}

    @PostMapping("/acceptance")
    InvitationView accept(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> answers.accept(me, number));
    }

    @PostMapping("/question")
    InvitationView ask(MemberId me, @PathVariable long id, @Valid @RequestBody QuestionRequest request) {
        return step(me, id, number -> answers.ask(me, number, request.question()));
    }

    @PostMapping("/answer")
    InvitationView answer(MemberId me, @PathVariable long id, @RequestBody AnswerRequest request) {
        return step(me, id, number -> outgoing.answer(me, number, or(request.answer()), or(request.why())));
    }

    @PostMapping("/refusal")
    InvitationView decline(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable RefusalRequest request) {
        Refusal.Manner manner = request == null || request.manner() == null ? Refusal.Manner.QUIET : request.manner();
        return step(me, id, number -> refusals.decline(me, number, manner, request == null ? "" : or(request.words())));
    }

    @PostMapping("/undo")
    InvitationView undo(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> refusals.undo(me, number));
    }

    @PostMapping("/withdrawal")
    InvitationView withdraw(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> outgoing.withdraw(me, number));
    }

    @PostMapping("/setting-aside")
    InvitationView setAside(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable AsideRequest request) {
        boolean aside = request == null || !Boolean.FALSE.equals(request.aside());
        return step(me, id, number -> answers.setAside(me, number, aside));
    }

    @PostMapping("/sending-back")
    InvitationView sendBack(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> answers.sendBack(me, number));
    }

    @PostMapping("/thanks")
    InvitationView thank(MemberId me, @PathVariable long id, @Valid @RequestBody ThanksRequest request) {
        return step(me, id, number -> answers.thank(me, number, request.words()));
    }

    @PostMapping("/meeting")
    InvitationView confirmMeeting(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> answers.confirmMeeting(me, number));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** One thing to do with an invitation. */
    private interface Step {
        void take(InvitationId id);
    }

    private InvitationView step(MemberId me, long number, Step step) {
        InvitationId id = new InvitationId(number);
        try {
            step.take(id);
        } catch (CannotInvite refused) {
            throw refused.status() == HttpStatus.CONFLICT
                    ? refused.standing(card(me, id).state())
                    : refused;
        }
        return InvitationView.of(card(me, id), words, url);
    }

    private InvitationCard card(MemberId me, InvitationId id) {
        return cards.find(me, id).orElseThrow(NotFound::new);
    }
}
