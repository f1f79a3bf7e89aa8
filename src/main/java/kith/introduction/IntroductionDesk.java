package kith.introduction;

import kith.introduction.IntroductionStore.Key;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes an introduction in hand for a step that one of its people wants to take. */
@Component
class IntroductionDesk {

    private final IntroductionStore store;
    private final SideStore sides;
    private final MemberCards cards;

    IntroductionDesk(IntroductionStore store, SideStore sides, MemberCards cards) {
        this.store = store;
        this.sides = sides;
        this.cards = cards;
    }

    /** One that is held, and what whoever holds it knows of it. */
    record Held(Introduction it, Side mine) {}

    /**
     * Holds an introduction until the transaction ends.
     *
     * @throws NotFound if the member has no part in it, or may not see the others
     */
    Held take(MemberId me, IntroductionId id) {
        Trio trio = mine(me, id).trio();
        Introduction it = store.take(new Key(trio.introducer(), id)).orElseThrow(NotFound::new);
        // Asked once it is held: a block either shows here, or ends what is done here.
        if (!cards.named(me, trio.all()).keySet().containsAll(trio.all())) {
            throw new NotFound();
        }
        return new Held(it, mine(me, id));
    }

    private Side mine(MemberId me, IntroductionId id) {
        return sides.find(me, id).orElseThrow(NotFound::new);
    }
}
