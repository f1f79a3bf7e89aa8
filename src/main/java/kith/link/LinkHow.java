package kith.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.Evidence;
import kith.invitation.HowKind;
import kith.invitation.Offer;
import kith.invitation.Pair;
import kith.invitation.Reading;
import kith.invitation.Strength;
import kith.invitation.Worded;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * "I used your link": proved, since the recipient gave it away. Offered to nobody who does not come with the token.
 *
 * <p>The label is the maker's note to themselves ("people I would rather not forget") and so stands on the recipient's card alone; to the sender the card says
 * whose link it was. Every letter that goes out counts as one use, also one that its recipient never sees since they declined this sender quietly: if
 * it did not, a link with one use left would tell the sender so.
 */
@Component
@Order(1)
class LinkHow implements HowKind {

    /** What a why that only says it again would call it. */
    private static final List<String> NAMES = List.of("link", "QR code");

    private final LinkStore store;
    private final MemberCards cards;

    LinkHow(LinkStore store, MemberCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "link";
    }

    @Override
    public boolean opensTheNarrowestDoor() {
        return true;
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return List.of();
    }

    @Override
    public Optional<Offer> brought(Pair pair, Claim claim, Instant now) {
        MemberCard recipient = cards.of(pair.sender(), pair.recipient());
        if (recipient == null) {
            return Optional.empty();
        }
        return Token.read(claim.of())
                .flatMap(token -> store.find(token, now))
                .filter(link -> link.owner().equals(pair.recipient()))
                .map(link -> new Offer(
                        new Claim(name(), link.token(), Map.of()),
                        Strength.PROVED,
                        Phrase.of("how.link.offer", recipient.firstName()),
                        Phrase.of("how.link.hint"),
                        List.of()));
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return Token.read(claim.of())
                .flatMap(token -> store.use(pair.recipient(), token, now))
                .map(link -> new Evidence(
                        name(), Strength.PROVED, now, Map.of("link", link.id().toString(), "label", link.label())))
                .orElseThrow(() -> new CannotInvite(CannotInvite.Reason.HOW_OVER));
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return NAMES;
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        return readings.stream().map(LinkHow::word).map(Optional::of).toList();
    }

    private static Worded word(Reading reading) {
        Phrase phrase = reading.received()
                ? Phrase.of("how.link.received", new Link(reading.fact("label"), "/links/" + reading.fact("link")))
                : Phrase.of("how.link.sent", reading.other().firstName());
        return new Worded(Strength.PROVED, phrase);
    }
}
