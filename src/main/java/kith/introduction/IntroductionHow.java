package kith.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.introduction.IntroductionStore.Key;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.Evidence;
import kith.invitation.HowKind;
import kith.invitation.Offer;
import kith.invitation.Pair;
import kith.invitation.Reading;
import kith.invitation.Strength;
import kith.invitation.Worded;
import kith.member.MemberCards;
import kith.member.MemberCards.Named;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * "I was introduced": proved, since somebody whom both know passed it on in words of their own. Offered to nobody: it is claimed by the passing on alone, in
 * the same transaction, and never again.
 *
 * <p>What the go-between wrote is told to both. Whoever may not see the go-between any more is not told of the introduction either.
 */
@Component
@Order(0)
class IntroductionHow implements HowKind {

    static final String NAME = "introduction";

    /** What a why that only says it again would call it. */
    private static final List<String> NAMES = List.of("introduction");

    private final IntroductionStore store;
    private final SideStore sides;
    private final MemberCards cards;

    IntroductionHow(IntroductionStore store, SideStore sides, MemberCards cards) {
        this.store = store;
        this.sides = sides;
        this.cards = cards;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean opensTheNarrowestDoor() {
        return true;
    }

    @Override
    public boolean isReadBefore() {
        return true;
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return List.of();
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return side(pair, claim)
                .flatMap(side -> store.carry(new Key(side.trio().introducer(), side.id()), side.trio(), now)
                        .map(words -> evidence(side, words, now)))
                .orElseThrow(() -> new CannotInvite(CannotInvite.Reason.HOW_OVER));
    }

    private Optional<Side> side(Pair pair, Claim claim) {
        if (!claim.of().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return sides.find(pair.sender(), new IntroductionId(Long.parseLong(claim.of())))
                .filter(side -> side.role() == Introduction.Role.ASKER)
                .filter(side -> side.trio().other().equals(pair.recipient()));
    }

    private static Evidence evidence(Side side, String words, Instant now) {
        return new Evidence(
                NAME,
                Strength.PROVED,
                now,
                Map.of(
                        "introduction", side.id().toString(),
                        "introducer", side.trio().introducer().toString(),
                        "words", words));
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return NAMES;
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        Map<MemberId, Named> seen = cards.named(
                reader, readings.stream().map(IntroductionHow::introducer).toList());
        return readings.stream()
                .map(reading -> Optional.ofNullable(seen.get(introducer(reading)))
                        .map(introducer -> new Worded(
                                Strength.PROVED,
                                Phrase.of(
                                        "how.introduction",
                                        new Link(introducer.name(), "/members/" + introducer.handle()),
                                        reading.fact("words")))))
                .toList();
    }

    private static MemberId introducer(Reading reading) {
        return new MemberId(Long.parseLong(reading.fact("introducer")));
    }
}
