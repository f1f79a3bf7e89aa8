package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.invitation.Invitation.State;
import kith.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as one of its two people may see it: who, how, why, and what was said. The same on every surface.
 *
 * @param id its number
 * @param received whether the reader is its recipient
 * @param other the other of the two
 * @param how what is known of how they found each other, the claimed how first
 * @param why the sender's words
 * @param question the recipient's opening question as it was put, or null
 * @param answer the sender's answer to it, or null
 * @param rounds what was asked back and answered
 * @param folded whether it waits under "No reason given yet"
 * @param state where it stands, as far as the reader may know
 * @param setAside whether the reader set it aside
 * @param sentAt when it was sent
 * @param changedAt when it last changed, as far as the reader may know
 * @param refusal how it was declined, as far as the reader may know, or null
 * @param thanks what the recipient said on accepting, or null
 * @param meetingToConfirm whether the sender says that the two met and the reader has not confirmed it
 * @param replies the reader's own saved words, where they can use some
 */
public record InvitationCard(
        InvitationId id,
        boolean received,
        MemberCard other,
        List<Worded> how,
        String why,
        @Nullable String question,
        @Nullable String answer,
        List<Round> rounds,
        boolean folded,
        State state,
        boolean setAside,
        Instant sentAt,
        Instant changedAt,
        @Nullable Refusal refusal,
        @Nullable String thanks,
        boolean meetingToConfirm,
        List<SavedReply> replies) {

    public InvitationCard {
        how = List.copyOf(how);
        rounds = List.copyOf(rounds);
        replies = List.copyOf(replies);
    }

    /** Whether the recipient can still ask back. */
    public boolean canAsk() {
        return received && state == State.PENDING && rounds.size() < Invitation.ROUNDS;
    }

    /** Whether the recipient can send it back for a better reason. */
    public boolean canSendBack() {
        return folded && canAsk();
    }

    /** Whether the recipient, having accepted, has not said a word yet. */
    public boolean canThank() {
        return received && state == State.ACCEPTED && thanks == null;
    }

    /** The reader's saved words for one purpose. */
    public List<SavedReply> replies(SavedReply.Purpose purpose) {
        return replies.stream().filter(reply -> reply.purpose() == purpose).toList();
    }

    /** Whether the recipient can still take their decline back. */
    public boolean canUndo(Instant now) {
        return received && refusal != null && refusal.undoneUntil().isAfter(now);
    }

    /** The question that waits for the sender's answer. */
    public Optional<Round> openRound() {
        return state == State.ASKED && !rounds.isEmpty() ? Optional.of(rounds.getLast()) : Optional.empty();
    }
}
