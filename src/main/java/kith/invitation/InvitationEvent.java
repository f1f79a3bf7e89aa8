package kith.invitation;

import java.time.Instant;
import kith.member.MemberId;

/** Something that happened to an invitation, for modules above to tell people of. It carries who and when, never anybody's words. */
public sealed interface InvitationEvent {

    InvitationId id();

    MemberId sender();

    MemberId recipient();

    Instant at();

    /**
     * One was sent and has arrived.
     *
     * @param folded whether it waits under "No reason given yet", which is no news
     */
    record Sent(InvitationId id, MemberId sender, MemberId recipient, Instant at, boolean folded)
            implements InvitationEvent {}

    /** The recipient asked back. */
    record Asked(InvitationId id, MemberId sender, MemberId recipient, Instant at) implements InvitationEvent {}

    /** The sender answered the question, or gave a better reason. */
    record Answered(InvitationId id, MemberId sender, MemberId recipient, Instant at) implements InvitationEvent {}

    /** The two are connected. */
    record Accepted(InvitationId id, MemberId sender, MemberId recipient, Instant at) implements InvitationEvent {}

    /** The recipient, having accepted, said a word to the sender. */
    record Thanked(InvitationId id, MemberId sender, MemberId recipient, Instant at) implements InvitationEvent {}

    /** It was declined, the sender is to be told, and the time to undo it has passed. */
    record Declined(InvitationId id, MemberId sender, MemberId recipient, Instant at) implements InvitationEvent {}
}
