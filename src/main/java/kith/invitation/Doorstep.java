package kith.invitation;

import kith.member.Members;

/**
 * Where a sender stands who may write to a recipient: what passed between the two, and how the recipient's door is. Looked at once for each letter.
 *
 * @param reception whom the recipient lets write, and what they ask
 */
record Doorstep(Pair pair, DoorstepStore.Between between, Members.Reception reception) {

    /** The recipient has written to the sender themselves: their own door cannot stand in the way of the answer. */
    boolean awaited() {
        InvitationStore.Open open = between.open();
        return open != null && open.sender().equals(pair.recipient());
    }
}
