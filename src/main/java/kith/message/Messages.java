package kith.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.member.MemberId;
import kith.message.CannotWrite.Reason;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing to each other: what is said, changed, taken back, deleted for oneself, and found again. */
@Component
public class Messages {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int QUERY_AT_MOST = 200;

    private final Sending sending;
    private final ConversationStore conversations;
    private final MessageStore store;
    private final Standings standings;
    private final Bell bell;
    private final Limits limits;
    private final Clock clock;

    Messages(
            Sending sending,
            ConversationStore conversations,
            MessageStore store,
            Standings standings,
            Bell bell,
            Limits limits,
            Clock clock) {
        this.sending = sending;
        this.conversations = conversations;
        this.store = store;
        this.standings = standings;
        this.bell = bell;
        this.limits = limits;
        this.clock = clock;
    }

    /** A key for what is about to be written. */
    static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Says something, and forgets the draft.
     *
     * @param typed 1 to 5,000 code points
     * @param key the writer's own: the same words with the same key are said once
     * @return its number
     * @throws CannotWrite if it will not do, or the writer cannot write there any more
     * @throws kith.web.TooMany if they wrote too much within a minute
     */
    public long write(MemberId me, ConversationId id, @Nullable String typed, @Nullable String key) {
        Conversation conversation = conversations.find(me, id).orElseThrow(NotFound::new);
        String words = OwnWords.some(typed);
        limits.pace(Limit.MESSAGES, "member:" + me);
        return sending.send(me, conversation.id(), words, usable(key));
    }

    /** What a form says, or a fresh one where that is no key. */
    static String usable(@Nullable String key) {
        return key != null && KEY.matcher(key).matches() ? key : freshKey();
    }

    /**
     * Changes what one said, within a quarter of an hour.
     *
     * @throws CannotWrite if it is too late, will not do, or one cannot write there any more
     */
    @Transactional
    void edit(MemberId me, ConversationId id, long seq, @Nullable String typed) {
        Conversation conversation = conversations.lock(me, id).orElseThrow(NotFound::new);
        Message message = store.find(me, id, seq).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        String words = OwnWords.some(typed);
        if (!message.changeableBy(me, now)) {
            throw new CannotWrite(Reason.TOO_LATE);
        }
        standings.mustStayOpen(conversation);
        if (!message.text().equals(words)) {
            store.edit(message, words, now);
            bell.ring(id, conversation.members());
        }
    }

    /**
     * Takes back what one said, for everybody, within a quarter of an hour. Once more changes nothing.
     *
     * @throws CannotWrite if it is too late
     */
    @Transactional
    void takeBack(MemberId me, ConversationId id, long seq) {
        Conversation conversation = conversations.lock(me, id).orElseThrow(NotFound::new);
        Message message = store.find(me, id, seq).orElseThrow(NotFound::new);
        if (message.takenBackAt() != null && message.author().equals(me)) {
            return;
        }
        if (!message.changeableBy(me, clock.instant()) || conversation.gone().contains(me)) {
            throw new CannotWrite(Reason.TOO_LATE);
        }
        store.takeBack(message, clock.instant());
        bell.ring(id, conversation.members());
    }

    /** Deletes something for oneself alone; the others are not told. */
    @Transactional
    void hide(MemberId me, ConversationId id, long seq) {
        store.hide(me, store.find(me, id, seq).orElseThrow(NotFound::new));
    }

    /** One's own messages that hold all the words, the latest first, after that place. */
    List<Message> search(MemberId me, String typed, Place after, int limit) {
        String words = PlainText.line(typed);
        if (PlainText.length(words) > QUERY_AT_MOST) {
            throw new CannotWrite(Reason.QUERY_LONG, QUERY_AT_MOST);
        }
        return words.isEmpty() ? List.of() : store.search(me, words, after, limit);
    }
}
