package kith.message;

import java.util.Optional;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationEvent;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows for conversations from what happens elsewhere. Each may be told twice. */
@Component
class Following {

    private final Conversations conversations;
    private final OwnConversations own;
    private final ConversationStore store;
    private final Quoting quoting;
    private final InvitationCards invitations;

    Following(
            Conversations conversations,
            OwnConversations own,
            ConversationStore store,
            Quoting quoting,
            InvitationCards invitations) {
        this.conversations = conversations;
        this.own = own;
        this.store = store;
        this.quoting = quoting;
        this.invitations = invitations;
    }

    /** An accepted invitation opens the conversation of its two people, and the word said on accepting follows it there. */
    @ApplicationModuleListener
    void on(InvitationEvent event) {
        boolean thanked = event instanceof InvitationEvent.Thanked;
        if (!thanked && !(event instanceof InvitationEvent.Accepted)) {
            return;
        }
        MemberId sender = event.sender();
        Optional<InvitationCard> card = invitations.find(sender, event.id());
        if (card.isEmpty()) {
            return; // one of them cannot see the other any more
        }
        ConversationId id = conversations.pair(sender, event.recipient(), event.at());
        quoting.begin(id, sender, card.get(), event.at());
        if (thanked) {
            quoting.thank(id, sender, card.get(), event.at(), true);
        }
    }

    /** Who blocks somebody is in no conversation of three with them any more. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        store.threes(blocked.by(), blocked.whom()).forEach(id -> own.leave(blocked.by(), id));
    }
}
