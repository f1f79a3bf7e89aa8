package kith.connection;

import java.time.Instant;
import kith.member.MemberId;

/**
 * One side of a connection. How it began is kept by the invitations between the two.
 *
 * @param peer whom one is connected with
 * @param since since when
 */
public record Connection(MemberId peer, Instant since) {}
