package kith.group;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import kith.invitation.TieKind;
import kith.invitation.Worded;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Phrase;
import kith.web.PlainText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * "We are both in a group": proved once both have been in it for a month, listed before.
 *
 * <p>What was found is everybody's to see, since every group is open; a group that has closed keeps a page that says so. Where groups can be
 * hidden, {@link #word} is the place to ask whether the reader may still see it.
 */
@Component
@Order(2)
class GroupHow implements HowKind, TieKind {

    /** More than anybody chooses from. */
    private static final int OFFERED = 20;

    /** A card is not a list of groups. */
    private static final int FOUND = 3;

    private final GroupStore store;
    private final MemberCards cards;
    private final Clock clock;

    GroupHow(GroupStore store, MemberCards cards, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        List<SharedGroup> shared = store.shared(pair.sender(), pair.recipient(), OFFERED);
        MemberCard recipient = shared.isEmpty() ? null : cards.of(pair.sender(), pair.recipient());
        if (recipient == null) {
            return List.of();
        }
        return shared.stream()
                .map(group -> offer(group, recipient.firstName(), now))
                .toList();
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return store.shared(pair.sender(), pair.recipient(), slug(claim))
                .map(group -> evidence(group, now))
                .orElseThrow(() -> new CannotInvite(CannotInvite.Reason.HOW_NOT_HELD));
    }

    @Override
    public List<Evidence> between(Pair pair, Instant now) {
        return store.shared(pair.sender(), pair.recipient(), FOUND).stream()
                .map(group -> evidence(group, now))
                .toList();
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return store.find(slug(claim)).map(group -> List.of(group.name())).orElse(List.of());
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        return readings.stream().map(this::word).map(Optional::of).toList();
    }

    private Worded word(Reading reading) {
        Link group = new Link(reading.fact("name"), "/groups/" + reading.fact("slug"));
        String mine = since(reading, reading.received() ? "recipientSince" : "senderSince");
        String theirs = since(reading, reading.received() ? "senderSince" : "recipientSince");
        return new Worded(
                reading.evidence().strength(),
                Phrase.of("how.group.both", group, mine, reading.other().firstName(), theirs));
    }

    private static String slug(Claim claim) {
        return PlainText.line(claim.of());
    }

    private String since(Reading reading, String fact) {
        return Since.say(LocalDate.parse(reading.fact(fact)), Since.day(clock.instant()));
    }

    private Offer offer(SharedGroup group, String recipient, Instant now) {
        LocalDate today = Since.day(now);
        String mine = Since.say(Since.day(group.mine()), today);
        String theirs = Since.say(Since.day(group.theirs()), today);
        return new Offer(
                new Claim(name(), group.slug(), Map.of()),
                group.strength(now),
                Phrase.of("how.group.offer", group.name()),
                Phrase.of("how.group.hint", mine, recipient, theirs),
                List.of());
    }

    private Evidence evidence(SharedGroup group, Instant now) {
        return new Evidence(
                name(),
                group.strength(now),
                now,
                Map.of(
                        "slug", group.slug(),
                        "name", group.name(),
                        "senderSince", Since.day(group.mine()).toString(),
                        "recipientSince", Since.day(group.theirs()).toString()));
    }
}
