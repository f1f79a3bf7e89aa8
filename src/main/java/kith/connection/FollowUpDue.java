package kith.connection;

import java.time.Instant;
import kith.member.MemberId;

/**
 * The day has come on which a member meant to be in touch with somebody. The other is never told.
 *
 * @param owner whose day it is
 * @param peer with whom
 * @param at when the day began where the owner lives
 */
public record FollowUpDue(MemberId owner, MemberId peer, Instant at) {}
