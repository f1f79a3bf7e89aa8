package kith.message;

import java.util.Optional;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationEvent;
import kith.member.MemberBlocked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows for conversations from what happens elsewhere. Each may be told twice. */
@Component
class Consequences {

    private final Conversations conversations;
    private final OwnConversations own;
    private final ConversationStore store;
    private final Quoting quoting;
    private final InvitationCards invitations;

    Consequences(
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

    /** An accepted invitation opens the conversation of its two people. */
    @ApplicationModuleListener
    void on(InvitationEvent.Accepted accepted) {
        begin(accepted);
    }

    /** The word said on accepting follows it there. Whichever is told first begins. */
    @ApplicationModuleListener
    void on(InvitationEvent.Thanked thanked) {
        begin(thanked)
                .ifPresent(card -> quoting.thank(
                        conversations.pair(thanked.sender(), thanked.recipient(), thanked.at()),
                        thanked.sender(),
                        card,
                        thanked.at(),
                        true));
    }

    /** Empty where one of them cannot see the other any more. */
    private Optional<InvitationCard> begin(InvitationEvent event) {
        Optional<InvitationCard> card = invitations.find(event.sender(), event.id());
        card.ifPresent(found -> quoting.begin(
                conversations.pair(event.sender(), event.recipient(), event.at()), event.sender(), found, event.at()));
        return card;
    }

    /** Who blocks somebody is in no conversation of three with them any more. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        store.threes(blocked.by(), blocked.whom()).forEach(id -> own.leave(blocked.by(), id));
    }
}
