package kith.connection;

import kith.member.MemberId;

/** Two members who are connected, in the order in which they stand on a way from one member to another. */
public record Tie(MemberId one, MemberId other) {}
