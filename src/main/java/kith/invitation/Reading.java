package kith.invitation;

import kith.member.MemberCard;

/**
 * A piece of evidence on a card that somebody looks at.
 *
 * @param evidence what was found
 * @param received whether the invitation came to the reader; else they sent it
 * @param other the other of the two, as the reader sees them
 */
public record Reading(Evidence evidence, boolean received, MemberCard other) {

    /** A fact of the evidence, which its kind always keeps. */
    public String fact(String name) {
        return evidence.fact(name);
    }
}
