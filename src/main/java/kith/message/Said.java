package kith.message;

import kith.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody is shown it.
 *
 * @param author who said it, or null where the reader may not see them (any more)
 * @param mine whether the reader said it
 */
record Said(Message message, @Nullable MemberCard author, boolean mine) {

    /** The key of the line that says what it was before it stood here, or null. */
    @Nullable
    String markKey() {
        Message.Mark mark = message.mark();
        return mark == null ? null : "message.mark." + mark.code();
    }
}
