package kith.invitation;

import kith.member.MemberCard;
import kith.member.MemberId;

/**
 * Who reads a card.
 *
 * @param reader the member who looks
 * @param received whether the invitation came to them; else they sent it
 * @param other the other of the two, as the reader sees them
 */
public record Reading(MemberId reader, boolean received, MemberCard other) {}
