package kith.introduction;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kith.introduction.Introduction.Exchange;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of its people is shown it.
 *
 * @param side what they know of it
 * @param introducer who introduces
 * @param one who asked for it, or one of the two to whom it was offered
 * @param other whom for, or the other of the two
 * @param note what the asker wrote to the go-between; null for anybody else
 * @param words what the go-between wrote, once it was passed on; else null
 */
record IntroductionCard(
        Side side,
        MemberCard introducer,
        MemberCard one,
        MemberCard other,
        @Nullable String note,
        String why,
        @Nullable String words,
        List<Exchange> rounds) {

    IntroductionId id() {
        return side.id();
    }

    State state() {
        return side.state();
    }

    boolean isAsked() {
        return side.kind() == Kind.ASKED;
    }

    boolean isIntroducer() {
        return side.role() == Role.INTRODUCER;
    }

    /** Whom the card is about to its reader: who asked, whom they asked for, or the other of the two. */
    MemberCard about() {
        return side.trio().counterpart(side.member()).equals(one.id()) ? one : other;
    }

    /** What one could begin the sentence with: the part somebody has in it, and where it stands, as in keys. */
    String standing() {
        return side.kind().code() + "." + side.role().code() + "." + state().code();
    }

    boolean canForward() {
        return isAsked() && isIntroducer() && state().open();
    }

    boolean canAsk() {
        return canForward() && state() == State.WAITING && rounds.size() < Introduction.ROUNDS;
    }

    boolean canAnswer() {
        return side.role() == Role.ASKER && state() == State.ASKED;
    }

    boolean canAccept() {
        return side.role() == Role.PARTY && state() == State.WAITING;
    }

    boolean canDecline() {
        return canForward() || side.role() == Role.PARTY && state().open();
    }

    boolean canWithdraw() {
        return state().open() && side.role() == (isAsked() ? Role.ASKER : Role.INTRODUCER);
    }

    boolean canTell() {
        return side.role() == Role.TARGET && state() == State.ACCEPTED;
    }

    boolean canUndo(Instant now) {
        return state() == State.DECLINED && declinedByReader() && undoneUntil().isAfter(now);
    }

    /** Until when the reader may take their decline back. */
    Instant undoneUntil() {
        return side.changedAt().plus(Introduction.SECOND_THOUGHTS);
    }

    /** Whether it was the reader who declined. */
    boolean declinedByReader() {
        return side.refusals().stream().anyMatch(refusal -> refusal.by().equals(side.member()));
    }

    /** Who declined, as far as the reader knows, and what they said, empty where that is nothing. */
    List<Declined> refusals() {
        return side.refusals().stream()
                .flatMap(refusal -> Stream.of(introducer, one, other)
                        .filter(card -> card.id().equals(refusal.by()))
                        .map(card -> new Declined(card, refusal.words())))
                .toList();
    }

    /** A decline, as it is shown. */
    record Declined(MemberCard by, String words) {}
}
