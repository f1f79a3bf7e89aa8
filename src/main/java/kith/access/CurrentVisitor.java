package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Visitors;
import kith.web.You;
import org.springframework.stereotype.Component;

/** Tells the layout who looks: the signed-in member. */
@Component
class CurrentVisitor implements Visitors {

    private final MemberCards cards;
    private final Members members;

    CurrentVisitor(MemberCards cards, Members members) {
        this.cards = cards;
        this.members = members;
    }

    @Override
    public Optional<You> you(HttpServletRequest request) {
        return SignedInMember.current().map(SignedIn::id).flatMap(this::you);
    }

    private Optional<You> you(MemberId me) {
        MemberCard card = cards.of(me, me);
        return card == null
                ? Optional.empty()
                : Optional.of(new You(card.handle(), card.name(), card.initials(), card.photo(), members.zone(me)));
    }
}
