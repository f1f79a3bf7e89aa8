package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.invitation.Invitation.State;
import kith.member.MemberView;
import kith.web.PublicUrl;
import kith.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as one of its two people may see it, for a program: the same as {@link InvitationCard}.
 *
 * @param box whether the reader received or sent it
 * @param other the other of the two
 * @param how what is known of how they found each other, the claimed how first
 * @param why the sender's words
 * @param folded whether it waits, or waited, under "No reason given yet"
 * @param setAside whether the reader set it aside
 * @param page its address, for a person to open
 */
record InvitationView(
        long id,
        BoxView box,
        MemberView other,
        List<HowView> how,
        String why,
        @Nullable String openingQuestion,
        @Nullable String answer,
        List<Round> rounds,
        boolean folded,
        State state,
        boolean setAside,
        Instant sentAt,
        Instant changedAt,
        @Nullable RefusalView refusal,
        @Nullable String thanks,
        String page) {

    /** Received or sent. */
    enum BoxView {
        RECEIVED,
        SENT
    }

    /** A piece of evidence: its class, and the sentence. */
    record HowView(Strength strength, String text) {}

    /**
     * How it was declined, as far as the reader may know.
     *
     * @param undoneUntil until when its recipient can take it back; absent for the sender
     */
    record RefusalView(
            boolean told,
            Refusal.Again again,
            @Nullable String words,
            Instant at,
            @Nullable Instant undoneUntil) {

        static @Nullable RefusalView of(InvitationCard card) {
            Refusal refusal = card.refusal();
            return refusal == null
                    ? null
                    : new RefusalView(
                            refusal.told(),
                            refusal.again(),
                            refusal.words(),
                            refusal.at(),
                            card.received() ? refusal.undoneUntil() : null);
        }
    }

    static InvitationView of(InvitationCard card, Words words, PublicUrl url) {
        return new InvitationView(
                card.id().value(),
                card.received() ? BoxView.RECEIVED : BoxView.SENT,
                MemberView.of(card.other(), url),
                card.how().stream()
                        .map(how -> new HowView(how.strength(), words.text(how.phrase())))
                        .toList(),
                card.why(),
                card.question(),
                card.answer(),
                card.rounds(),
                card.folded(),
                card.state(),
                card.setAside(),
                card.sentAt(),
                card.changedAt(),
                RefusalView.of(card),
                card.thanks(),
                url.of("/invitations/" + card.id()));
    }
}
