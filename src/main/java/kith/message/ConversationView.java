package kith.message;

import java.time.Instant;
import java.util.List;
import kith.member.MemberView;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, for programs.
 *
 * @param kind of two, or of three
 * @param others whom it is with, as far as one may see them
 * @param lastSeq the number of the last message, 0 where there is none
 * @param readSeq up to which message one has read
 * @param version grows with every change to a message that was there already
 * @param shelved whether one put it away until something new comes
 * @param left whether one has left it
 * @param draft what one has begun to write
 * @param last the last message; absent where there is none
 */
record ConversationView(
        long id,
        Conversation.Kind kind,
        List<MemberView> others,
        long lastSeq,
        long readSeq,
        long version,
        boolean unread,
        boolean muted,
        boolean shelved,
        boolean left,
        String draft,
        Instant lastAt,
        @Nullable MessageView last) {

    static ConversationView of(Talks.Row row, PublicUrl url) {
        Conversation conversation = row.conversation();
        Said last = row.last();
        return new ConversationView(
                conversation.id().value(),
                conversation.kind(),
                row.others().stream().map(card -> MemberView.of(card, url)).toList(),
                conversation.end(),
                conversation.readSeq(),
                conversation.version(),
                conversation.unread(),
                conversation.muted(),
                conversation.shelved(),
                conversation.left(),
                conversation.draft(),
                conversation.lastAt(),
                last == null ? null : MessageView.of(last, url));
    }
}
