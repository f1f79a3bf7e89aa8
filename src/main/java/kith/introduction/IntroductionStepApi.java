package kith.introduction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import kith.api.Nothing;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with an introduction, for programs. Each step answers with the introduction as it stands then. */
@RestController
@RequestMapping("/api/v1/introductions/{id}")
class IntroductionStepApi {

    private final Forwarding forwarding;
    private final IntroductionReplies replies;
    private final Agreements agreements;
    private final IntroductionEndings endings;
    private final IntroductionCards cards;
    private final PublicUrl url;

    IntroductionStepApi(
            Forwarding forwarding,
            IntroductionReplies replies,
            Agreements agreements,
            IntroductionEndings endings,
            IntroductionCards cards,
            PublicUrl url) {
        this.forwarding = forwarding;
        this.replies = replies;
        this.agreements = agreements;
        this.endings = endings;
        this.cards = cards;
        this.url = url;
    }

    /** What the go-between says of whom they introduce, 20 to 1,000 code points. */
    record ForwardRequest(
            @NotBlank(message = "api.field.missing") String words) {}

    /** A question back to whoever asked for it. */
    record AskBackRequest(
            @NotBlank(message = "api.field.missing") String question) {}

    /** The answer to it. */
    record AskBackAnswer(
            @NotBlank(message = "api.field.missing") String answer) {}

    /**
     * A decline.
     *
     * @param told whether whoever began it is told; quiet where it is absent
     * @param words to go with it, without effect on one that nobody is told of
     */
    record DeclineRequest(@Nullable Boolean told, @Nullable String words) {}

    @PostMapping("/forwarding")
    IntroductionView forward(MemberId me, @PathVariable long id, @Valid @RequestBody ForwardRequest request) {
        return step(me, id, number -> forwarding.forward(me, number, request.words()));
    }

    @PostMapping("/question")
    IntroductionView ask(MemberId me, @PathVariable long id, @Valid @RequestBody AskBackRequest request) {
        return step(me, id, number -> replies.ask(me, number, request.question()));
    }

    @PostMapping("/answer")
    IntroductionView answer(MemberId me, @PathVariable long id, @Valid @RequestBody AskBackAnswer request) {
        return step(me, id, number -> replies.answer(me, number, request.answer()));
    }

    @PostMapping("/refusal")
    IntroductionView decline(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable DeclineRequest request) {
        boolean told = request != null && Boolean.TRUE.equals(request.told());
        String words = request == null || request.words() == null ? "" : request.words();
        return step(me, id, number -> replies.decline(me, number, told, words));
    }

    @PostMapping("/undo")
    IntroductionView undo(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> replies.undo(me, number));
    }

    @PostMapping("/withdrawal")
    IntroductionView withdraw(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> endings.withdraw(me, number));
    }

    @PostMapping("/acceptance")
    IntroductionView accept(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> agreements.accept(me, number));
    }

    @PostMapping("/telling")
    IntroductionView tell(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> agreements.tell(me, number));
    }

    /** One thing to do with an introduction. */
    private interface Step {
        void take(IntroductionId id);
    }

    private IntroductionView step(MemberId me, long number, Step step) {
        IntroductionId id = new IntroductionId(number);
        try {
            step.take(id);
        } catch (CannotIntroduce refused) {
            throw refused.status() == HttpStatus.CONFLICT
                    ? refused.standing(card(me, id).state())
                    : refused;
        }
        return IntroductionView.of(card(me, id), url);
    }

    private IntroductionCard card(MemberId me, IntroductionId id) {
        return cards.find(me, id).orElseThrow(NotFound::new);
    }
}
