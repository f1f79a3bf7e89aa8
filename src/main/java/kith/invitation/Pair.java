package kith.invitation;

import kith.member.MemberId;

/**
 * The two people of an invitation.
 *
 * @param sender who writes
 * @param recipient who is written to
 */
public record Pair(MemberId sender, MemberId recipient) {

    MemberId lower() {
        return sender.compareTo(recipient) < 0 ? sender : recipient;
    }

    MemberId higher() {
        return sender.compareTo(recipient) < 0 ? recipient : sender;
    }

    Pair reversed() {
        return new Pair(recipient, sender);
    }
}
