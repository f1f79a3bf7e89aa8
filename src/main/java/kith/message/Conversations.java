package kith.message;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.connection.Connections;
import kith.invitation.Invitation;
import kith.invitation.InvitationCards;
import kith.member.MemberId;
import kith.message.CannotWrite.Reason;
import kith.message.Conversation.Kind;
import kith.message.MessageStore.Fresh;
import kith.web.Mark;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens conversations, and lists them. */
@Component
public class Conversations {

    private static final Set<Invitation.State> ACCEPTED = EnumSet.of(Invitation.State.ACCEPTED);

    private final ConversationStore store;
    private final Sending sending;
    private final Quoting quoting;
    private final InvitationCards invitations;
    private final Connections connections;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            Sending sending,
            Quoting quoting,
            InvitationCards invitations,
            Connections connections,
            Clock clock) {
        this.store = store;
        this.sending = sending;
        this.quoting = quoting;
        this.invitations = invitations;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * The conversation of two who are connected, opened where there is none: then with what was said in the invitations that connected them.
     *
     * @throws CannotWrite if they are not connected, and never wrote
     */
    @Transactional
    public ConversationId open(MemberId me, MemberId other) {
        if (me.equals(other)) {
            throw new NotFound();
        }
        Optional<ConversationId> known = store.pair(me, other);
        if (known.isPresent()) {
            return known.get();
        }
        if (!connections.between(me, other)) {
            throw new CannotWrite(Reason.NOT_CONNECTED);
        }
        ConversationId id = pair(me, other, clock.instant());
        invitations
                .between(me, List.of(other), ACCEPTED)
                .getOrDefault(other, List.of())
                .reversed()
                .forEach(card -> quoting.whole(id, me, card));
        return id;
    }

    /** Likewise for two of whom that need not be asked, with nothing in it. */
    ConversationId pair(MemberId one, MemberId other, Instant at) {
        Optional<ConversationId> known = store.pair(one, other);
        if (known.isPresent()) {
            return known.get();
        }
        List<MemberId> both = List.of(one, other);
        ConversationId fresh = store.insert(Kind.PAIR, both, at);
        if (store.claim(one, other, fresh)) {
            store.join(fresh, both, at);
            return fresh;
        }
        store.delete(fresh);
        return store.pair(one, other).orElseThrow();
    }

    /**
     * Opens the conversation of three whom an introduction brings together, with the go-between's words first. Told twice of the same, it opens one.
     *
     * @param origin what it comes from, such as {@code introduction-17}; once used it leads to the same conversation
     * @param words what the go-between said of the two
     * @param at when they said it
     */
    @Transactional
    public ConversationId openThree(
            MemberId goBetween, MemberId one, MemberId other, String origin, String words, Instant at) {
        List<MemberId> all = List.of(goBetween, one, other);
        if (Set.copyOf(all).size() < all.size()) {
            throw new IllegalArgumentException("Three are three: " + all);
        }
        ConversationId id = store.origin(origin).orElseGet(() -> three(all, origin, at));
        sending.quote(new Fresh(id, goBetween, Quoting.key(origin), Message.Mark.INTRODUCTION, words, at, at, true));
        return id;
    }

    private ConversationId three(List<MemberId> all, String origin, Instant at) {
        ConversationId fresh = store.insert(Kind.THREE, all, at);
        if (store.claim(origin, fresh)) {
            store.join(fresh, all, at);
            return fresh;
        }
        store.delete(fresh);
        return store.origin(origin).orElseThrow();
    }

    /** Those in which something was said and which they did not leave, the latest first. */
    List<Conversation> page(MemberId me, Mark after, int limit) {
        return store.page(me, after, limit);
    }
}
