package kith.connection;

import java.time.Instant;
import kith.member.MemberId;

/** Two members are not connected any more; {@code one} ended it, or blocked the other. Neither is told. */
public record ConnectionEnded(MemberId one, MemberId other, Instant at) {}
