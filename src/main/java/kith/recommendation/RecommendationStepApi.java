package kith.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import kith.api.Nothing;
import kith.member.MemberId;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps with a recommendation, for programs. Each answers with how it stands afterwards. */
@RestController
@RequestMapping("/api/v1/recommendations/{id}")
class RecommendationStepApi {

    private final Recommendations recommendations;
    private final RecommendationAcceptances acceptances;
    private final RecommendationWithdrawals withdrawals;
    private final RecommendationCards cards;
    private final PublicUrl url;

    RecommendationStepApi(
            Recommendations recommendations,
            RecommendationAcceptances acceptances,
            RecommendationWithdrawals withdrawals,
            RecommendationCards cards,
            PublicUrl url) {
        this.recommendations = recommendations;
        this.acceptances = acceptances;
        this.withdrawals = withdrawals;
        this.cards = cards;
        this.url = url;
    }

    /** The edition that was read, so that no other is shown in its place. */
    record RecommendationAcceptRequest(
            @NotNull(message = "api.field.missing") Integer edition) {}

    /** What should be otherwise, at most 500 code points. */
    record RecommendationChangeRequest(
            @NotBlank(message = "api.field.missing") String change) {}

    /**
     * The recommendation anew, whole.
     *
     * @param relation how the author knows its subject
     * @param own the relation in one's own words, where it is {@code other}
     * @param from the first year of it
     * @param to the last; absent where it goes on
     * @param words 50 to 2,000 code points
     * @param asItIs sends words that were found thin
     */
    record RecommendationRevisionRequest(
            @NotNull(message = "api.field.missing") Relation relation,
            @Nullable String own,
            @NotNull(message = "api.field.missing") Integer from,
            @Nullable Integer to,
            @NotBlank(message = "api.field.missing") String words,
            @Nullable Boolean asItIs) {

        Testimony testimony() {
            return new Testimony(relation, own == null ? "" : own, from, to, words);
        }
    }

    @PostMapping("/acceptance")
    RecommendationView accept(
            MemberId me, @PathVariable long id, @Valid @RequestBody RecommendationAcceptRequest request) {
        return step(me, id, number -> acceptances.accept(me, number, request.edition()));
    }

    @PostMapping("/change")
    RecommendationView change(
            MemberId me, @PathVariable long id, @Valid @RequestBody RecommendationChangeRequest request) {
        return step(me, id, number -> acceptances.askChange(me, number, request.change()));
    }

    @PostMapping("/refusal")
    RecommendationView refuse(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> withdrawals.refuse(me, number));
    }

    @PostMapping("/hiding")
    RecommendationView hide(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> acceptances.hide(me, number, true));
    }

    @PostMapping("/showing")
    RecommendationView show(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> acceptances.hide(me, number, false));
    }

    @PostMapping("/revision")
    RecommendationView revise(
            MemberId me, @PathVariable long id, @Valid @RequestBody RecommendationRevisionRequest request) {
        boolean asItIs = Boolean.TRUE.equals(request.asItIs());
        return step(me, id, number -> recommendations.revise(me, number, request.testimony(), asItIs));
    }

    @PostMapping("/withdrawal")
    RecommendationView withdraw(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        return step(me, id, number -> withdrawals.withdraw(me, number));
    }

    /** One thing to do with a recommendation. */
    private interface Step {
        void take(RecommendationId id);
    }

    private RecommendationView step(MemberId me, long number, Step step) {
        RecommendationId id = new RecommendationId(number);
        step.take(id);
        return RecommendationView.of(cards.require(me, id), url);
    }
}
