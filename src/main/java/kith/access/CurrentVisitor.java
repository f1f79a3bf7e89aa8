package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kith.member.Attention;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Visitors;
import kith.web.You;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the layout who looks: the signed-in member. */
@Component
class CurrentVisitor implements Visitors {

    private final MemberCards cards;
    private final Members members;
    private final ObjectProvider<Attention> attention;

    CurrentVisitor(MemberCards cards, Members members, ObjectProvider<Attention> attention) {
        this.cards = cards;
        this.members = members;
        this.attention = attention;
    }

    @Override
    public Optional<You> you(HttpServletRequest request) {
        return SignedInMember.current().map(SignedIn::id).flatMap(this::you);
    }

    private Optional<You> you(MemberId me) {
        MemberCard card = cards.of(me, me);
        return card == null ? Optional.empty() : Optional.of(you(me, card));
    }

    private You you(MemberId me, MemberCard card) {
        boolean news = attention.stream().anyMatch(known -> known.waits(me));
        return new You(card.handle(), card.name(), card.initials(), card.photo(), members.zone(me), news);
    }
}
