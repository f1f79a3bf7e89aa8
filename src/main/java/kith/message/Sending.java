package kith.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.connection.Touches;
import kith.member.MemberId;
import kith.message.MessageStore.Fresh;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts words into a conversation. The conversation's row is taken first, so that numbers become visible in their order: whoever has seen a message has missed
 * none before it.
 */
@Component
class Sending {

    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Standings standings;
    private final Touches touches;
    private final Bell bell;
    private final Clock clock;

    Sending(
            ConversationStore conversations,
            MessageStore messages,
            Standings standings,
            Touches touches,
            Bell bell,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.standings = standings;
        this.touches = touches;
        this.bell = bell;
        this.clock = clock;
    }

    /** Says it now; its number. The same words under the same key are said once, other words under it are other words. */
    @Transactional
    long send(MemberId me, ConversationId id, String words, String key) {
        Conversation conversation = conversations.lock(me, id).orElseThrow(NotFound::new);
        standings.mustStayOpen(conversation);
        Instant now = clock.instant();
        Optional<Long> seq = add(conversation, new Fresh(id, me, key, null, words, now, now, true));
        if (seq.isPresent()) {
            conversation.present().forEach(other -> touches.touched(me, other, now));
            return seq.get();
        }
        Optional<Message> before = messages.byKey(id, me, key).filter(message -> saidThen(message, words));
        return before.map(Message::seq)
                .orElseGet(() -> add(
                                conversation,
                                new Fresh(id, me, UUID.randomUUID().toString(), null, words, now, now, true))
                        .orElseThrow());
    }

    /** Puts in what was said elsewhere, once however often it comes, whether or not its author could write here now. */
    @Transactional
    void quote(Fresh fresh) {
        conversations.lock(fresh.author(), fresh.id()).ifPresent(conversation -> add(conversation, fresh));
    }

    private Optional<Long> add(Conversation conversation, Fresh fresh) {
        List<MemberId> readers = new ArrayList<>(conversation.members());
        readers.removeAll(conversation.gone());
        Optional<Long> seq = messages.add(fresh, readers);
        if (seq.isPresent()) {
            bell.ring(conversation.id(), readers);
        }
        return seq;
    }

    /** What its author changed or took back since may have been the same words. */
    private static boolean saidThen(Message message, String words) {
        return message.text().equals(words) || message.version() > 0;
    }
}
