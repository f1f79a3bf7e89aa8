package kith.introduction;

import java.util.Optional;
import kith.invitation.Alternative;
import kith.invitation.Pair;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.web.Link;
import kith.web.Words;
import org.springframework.stereotype.Component;

/** To ask somebody whom both know, instead of only speaking of them. */
@Component
class AskAlternative implements Alternative {

    private final WithinReach reach;
    private final MemberCards cards;
    private final Words words;

    AskAlternative(WithinReach reach, MemberCards cards, Words words) {
        this.reach = reach;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public Optional<Link> to(Pair pair) {
        MemberCard recipient = cards.of(pair.sender(), pair.recipient());
        return recipient == null || !reach.leads(pair.sender(), pair.recipient())
                ? Optional.empty()
                : Optional.of(new Link(
                        words.text("introduction.instead", recipient.firstName()),
                        "/members/" + recipient.handle() + "/introduction"));
    }
}
