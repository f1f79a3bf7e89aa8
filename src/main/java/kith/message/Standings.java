package kith.message;

import java.util.Map;
import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.message.Conversation.Kind;
import org.springframework.stereotype.Component;

/** Says whether one can write in a conversation. Two need to be connected; of three, nobody who is there may block another. */
@Component
class Standings {

    private final MemberCards cards;
    private final Connections connections;
    private final Blocks blocks;

    Standings(MemberCards cards, Connections connections, Blocks blocks) {
        this.cards = cards;
        this.connections = connections;
        this.blocks = blocks;
    }

    Standing of(Conversation conversation) {
        return of(conversation, cards.of(conversation.me(), conversation.present()));
    }

    /**
     * Lets something be said in a conversation whose row is taken. Two who are connected stay so until it is said, and whoever blocks somebody there waits: nothing
     * arrives once the connection has ended, or behind a block.
     *
     * @throws CannotWrite if one cannot write there
     */
    void mustStayOpen(Conversation conversation) {
        if (conversation.kind() == Kind.PAIR) {
            connections.hold(conversation.me(), conversation.others().getFirst());
        }
        blocks.hold(conversation.me(), conversation.present());
        of(conversation).mustBeOpen();
    }

    /** Likewise, where the cards of the others whom one may see are at hand. */
    Standing of(Conversation conversation, Map<MemberId, MemberCard> seen) {
        if (conversation.gone().contains(conversation.me())) {
            return Standing.LEFT;
        }
        if (conversation.present().stream().noneMatch(seen::containsKey) || anyBlocked(conversation, seen)) {
            return Standing.NOBODY_THERE;
        }
        if (conversation.kind() == Kind.PAIR
                && !connections.between(conversation.me(), conversation.others().getFirst())) {
            return Standing.NOT_CONNECTED;
        }
        return Standing.OPEN;
    }

    /** Whom one does not see may be suspended, which leaves the others to talk; or there is a block that is about to part them. */
    private boolean anyBlocked(Conversation conversation, Map<MemberId, MemberCard> seen) {
        return conversation.present().stream()
                .anyMatch(member -> !seen.containsKey(member) && blocks.between(conversation.me(), member));
    }
}
