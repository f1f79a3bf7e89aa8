package kith.mail;

import java.time.Instant;
import java.util.List;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationCard;
import kith.invitation.Round;
import kith.invitation.Worded;
import kith.member.MemberId;

/**
 * One invitation in a letter: what happened, its card, and what can be done.
 *
 * @param headings what happened, the earliest first
 * @param how what is known of how they found each other, its links whole addresses
 * @param profile the address of the other's profile
 * @param page the address of the invitation
 * @param answers where each thing that can be done is done
 */
record Told(
        List<String> headings, InvitationCard card, List<Worded> how, String profile, String page, List<Door> answers)
        implements Entry {

    @Override
    public List<MemberId> people() {
        return List.of(card.other().id());
    }

    /** Whether what a letter was to tell of still holds for its reader, and is still news. */
    static boolean holds(Kind kind, InvitationCard card, Instant at) {
        return switch (kind) {
            case SENT -> waits(card) && !card.folded() && card.rounds().isEmpty();
            case ANSWERED ->
                waits(card)
                        && !card.rounds().isEmpty()
                        && at.equals(card.rounds().getLast().answeredAt());
            case ASKED ->
                !card.received()
                        && card.openRound()
                                .map(Round::askedAt)
                                .filter(at::equals)
                                .isPresent();
            case ACCEPTED -> connected(card);
            case THANKED -> connected(card) && card.thanks() != null;
            case DECLINED -> !card.received() && card.state() == State.DECLINED;
            default -> throw new IllegalArgumentException("Not about an invitation: " + kind);
        };
    }

    private static boolean waits(InvitationCard card) {
        return card.received() && card.state() == State.PENDING && !card.setAside();
    }

    private static boolean connected(InvitationCard card) {
        Integer degree = card.other().degree();
        return !card.received() && card.state() == State.ACCEPTED && degree != null && degree == 1;
    }
}
