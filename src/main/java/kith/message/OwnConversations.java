package kith.message;

import java.util.List;
import kith.member.MemberId;
import kith.message.CannotWrite.Reason;
import kith.message.Conversation.Kind;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each of its people does with a conversation beside writing in it. */
@Component
public class OwnConversations {

    private final ConversationStore conversations;
    private final ParticipantStore store;
    private final Bell bell;

    OwnConversations(ConversationStore conversations, ParticipantStore store, Bell bell) {
        this.conversations = conversations;
        this.store = store;
        this.bell = bell;
    }

    /** Their conversation; somebody else's is not found. */
    Conversation require(MemberId me, ConversationId id) {
        return conversations.find(me, id).orElseThrow(NotFound::new);
    }

    /** Marks what they read, up to the message of that number. Only their own open pages hear of it. */
    @Transactional
    public void read(MemberId me, ConversationId id, long seq) {
        Conversation seen = require(me, id);
        if (!seen.unread() && seen.readSeq() >= Math.min(seq, seen.lastSeq())) {
            return;
        }
        // Its row first: whoever waits for what is being written counts that as unread, too.
        conversations.lock(me, id);
        if (store.read(me, id, seq)) {
            bell.ring(id, List.of(me));
        }
    }

    /** Tells them nothing of it any more, or again. */
    void mute(MemberId me, ConversationId id, boolean muted) {
        require(me, id);
        store.mute(me, id, muted);
    }

    /**
     * Puts a conversation away until something new comes, or back into the list. What is put away counts as read.
     *
     * @param seq the last message that was seen there: where something came after it, nothing is put away
     */
    @Transactional
    void shelve(MemberId me, ConversationId id, boolean shelved, long seq) {
        if (conversations.lock(me, id).isEmpty()) {
            throw new NotFound();
        }
        if (store.shelve(me, id, shelved, seq)) {
            if (shelved) {
                store.read(me, id, seq);
            }
            bell.ring(id, List.of(me));
        }
    }

    /**
     * Leaves a conversation of three, of which one keeps what was said until then. Once more changes nothing.
     *
     * @throws CannotWrite if it is of two, which one can mute
     */
    @Transactional
    public void leave(MemberId me, ConversationId id) {
        Conversation conversation = conversations.lock(me, id).orElseThrow(NotFound::new);
        if (conversation.kind() == Kind.PAIR) {
            throw new CannotWrite(Reason.OF_TWO);
        }
        if (!conversation.gone().contains(me)) {
            store.leave(me, id);
            bell.ring(id, conversation.members());
        }
    }

    /** Keeps what they have begun to write there; an empty text is none, and so is one that comes after its message. */
    @Transactional
    public void keep(MemberId me, ConversationId id, @Nullable String typed, @Nullable String key) {
        // Its row first: a draft that waits for its own message finds that it was sent.
        if (conversations.lock(me, id).isEmpty()) {
            throw new NotFound();
        }
        store.keep(me, id, OwnWords.draft(typed), Messages.usable(key));
    }
}
