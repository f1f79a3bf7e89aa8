package kith.introduction;

import java.time.Instant;
import java.util.List;
import kith.introduction.Introduction.Exchange;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.member.MemberView;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of its people may see it, for a program.
 *
 * @param kind whether it was asked for or offered
 * @param role who the reader is in it
 * @param one who asked for it, or one of the two to whom it was offered
 * @param other whom for, or the other of the two
 * @param note what was written to the go-between; absent for whoever it is not for
 * @param why what was written to the other, or to both
 * @param words what the go-between wrote, once it was passed on
 * @param state where it stands, as far as the reader may know
 * @param refusals who declined it; both, where it was offered and both say so
 * @param undoneUntil until when the reader can take their own decline back; absent where there is none
 * @param page its address, for a person to open
 */
record IntroductionView(
        long id,
        Kind kind,
        Role role,
        MemberView introducer,
        MemberView one,
        MemberView other,
        @Nullable String note,
        String why,
        @Nullable String words,
        List<Exchange> rounds,
        State state,
        List<DeclineView> refusals,
        @Nullable Instant undoneUntil,
        Instant madeAt,
        Instant changedAt,
        Instant expiresAt,
        String page) {

    /** Who declined it and what they said. */
    record DeclineView(MemberView by, @Nullable String words) {}

    static IntroductionView of(IntroductionCard card, PublicUrl url) {
        Side side = card.side();
        return new IntroductionView(
                card.id().value(),
                side.kind(),
                side.role(),
                MemberView.of(card.introducer(), url),
                MemberView.of(card.one(), url),
                MemberView.of(card.other(), url),
                card.note(),
                card.why(),
                card.words(),
                card.rounds(),
                card.state(),
                card.refusals().stream()
                        .map(one -> new DeclineView(
                                MemberView.of(one.by(), url), one.words().isEmpty() ? null : one.words()))
                        .toList(),
                card.declinedByReader() ? card.undoneUntil() : null,
                side.madeAt(),
                side.changedAt(),
                side.expiresAt(),
                url.of("/introductions/" + card.id()));
    }
}
