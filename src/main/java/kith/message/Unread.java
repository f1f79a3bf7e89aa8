package kith.message;

import java.time.Instant;
import kith.member.MemberId;

/** Something that waits for a member to read it, since when; what it is they see when they look. */
public record Unread(MemberId member, ConversationId conversation, Instant since) {}
