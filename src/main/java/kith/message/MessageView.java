package kith.message;

import java.time.Instant;
import kith.member.MemberCard;
import kith.member.MemberView;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * A message, for programs.
 *
 * @param seq its place in the conversation, from 1
 * @param author who said it; absent where one may not see them
 * @param mine whether it is one's own
 * @param mark what it was before it stood here; absent where it was written here
 * @param text in a little Markdown; empty where it was taken back
 * @param version the conversation's version when it last changed, 0 where it never did
 */
record MessageView(
        long conversation,
        long seq,
        @Nullable MemberView author,
        boolean mine,
        Message.@Nullable Mark mark,
        String text,
        Instant sentAt,
        @Nullable Instant editedAt,
        @Nullable Instant takenBackAt,
        long version) {

    static MessageView of(Said said, PublicUrl url) {
        Message message = said.message();
        MemberCard author = said.author();
        return new MessageView(
                message.conversation().value(),
                message.seq(),
                author == null ? null : MemberView.of(author, url),
                said.mine(),
                message.mark(),
                message.text(),
                message.sentAt(),
                message.editedAt(),
                message.takenBackAt(),
                message.version());
    }
}
