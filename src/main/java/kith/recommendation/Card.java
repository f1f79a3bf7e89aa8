package kith.recommendation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kith.member.MemberCard;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as one of its two people is shown it, and what they can do with it.
 *
 * @param received whether the reader is its subject
 * @param hidden whether the reader, being its subject, hides what they accepted; null where they accepted nothing
 * @param shown what they accepted, or null
 * @param note what its subject asked to be recommended for, or null
 * @param said what its author wrote last, or null
 * @param change what its subject would like to be otherwise, or null
 */
record Card(
        RecommendationId id,
        boolean received,
        MemberCard other,
        State state,
        @Nullable Boolean hidden,
        @Nullable Testimony shown,
        @Nullable String note,
        @Nullable Testimony said,
        int edition,
        @Nullable String change,
        Instant at) {

    private static final Set<State> BEFORE_WORDS = EnumSet.of(State.ASKED, State.REFUSED, State.RETRACTED);

    static Card of(RecommendationListStore.Row row, MemberCard other) {
        return new Card(
                row.id(),
                row.received(),
                other,
                row.state(),
                row.hidden(),
                row.shown(),
                row.note(),
                BEFORE_WORDS.contains(row.state()) ? null : row.said(),
                row.edition(),
                row.state() == State.CHANGE ? row.change() : null,
                row.at());
    }

    boolean canAccept() {
        return received && said != null && Step.ACCEPT.from(state);
    }

    boolean canAskChange() {
        return received && Step.ASK_CHANGE.from(state);
    }

    /** Either of the two, for what the other wrote or asked. */
    boolean canRefuse() {
        return received ? Step.DECLINE.from(state) : Step.REFUSE.from(state);
    }

    boolean canHide() {
        return Boolean.FALSE.equals(hidden);
    }

    boolean canShow() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean canWrite() {
        return !received && Step.WRITE.from(state);
    }

    boolean canRevise() {
        return !received && Step.REVISE.from(state);
    }

    /** Either of the two, for what they wrote or asked. */
    boolean canWithdraw() {
        return received ? Step.RETRACT.from(state) : Step.WITHDRAW.from(state);
    }

    /** What the profile shows while something else stands here; else null. */
    @Nullable
    Testimony stillShown() {
        return shown != null && !shown.equals(said) ? shown : null;
    }

    /** The key of the sentence that says where it stands. */
    String standing() {
        String side = received ? "received" : "authored";
        return "recommendation.standing." + side + "."
                + (canShow() && state == State.ACCEPTED ? "hidden" : state.code());
    }
}
