package kith.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationCards;
import kith.invitation.Worded;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds one of those one is connected with, or keeps something of, among the members one may see. Everybody else is not found. */
@Component
class Contacts {

    private static final Set<State> BEGUN = EnumSet.of(State.ACCEPTED);

    private final Members members;
    private final MemberCards cards;
    private final Connections connections;
    private final Memories memories;
    private final InvitationCards invitations;

    Contacts(
            Members members,
            MemberCards cards,
            Connections connections,
            Memories memories,
            InvitationCards invitations) {
        this.members = members;
        this.cards = cards;
        this.connections = connections;
        this.memories = memories;
        this.invitations = invitations;
    }

    MemberId peer(MemberId me, String handle) {
        return members.require(me, handle);
    }

    Contact require(MemberId me, MemberId peer) {
        Memory memory = memories.of(me, peer);
        MemberCard card = cards.of(me, peer);
        if (card == null) {
            throw new NotFound();
        }
        return new Contact(
                card,
                connections.among(me, List.of(peer)).stream()
                        .map(Connection::since)
                        .findFirst()
                        .orElse(null),
                memory,
                met(me, peer),
                memories.today(me));
    }

    private @Nullable Phrase met(MemberId me, MemberId peer) {
        return invitations.between(me, List.of(peer), BEGUN).getOrDefault(peer, List.of()).stream()
                .flatMap(card -> card.how().stream().limit(1))
                .map(Worded::phrase)
                .filter(phrase ->
                        phrase.key().startsWith("how.met.") || phrase.key().startsWith("how.event."))
                .findFirst()
                .orElse(null);
    }
}
