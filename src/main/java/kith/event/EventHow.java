package kith.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
import kith.invitation.TieKind;
import kith.invitation.Worded;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * "We were both at an event": proved where both checked in, listed where both have a place.
 *
 * <p>What was found when the one wrote stays so: whether both had checked in, and the event's name and day of then. It is worded in the past, since either may have
 * left by the time it is read, and for those alone who may see the event: who is going, or may see its organiser.
 */
@Component
@Order(3)
class EventHow implements HowKind, TieKind {

    /** More than anybody chooses from. */
    private static final int OFFERED = 20;

    /** A card is not a calendar. */
    private static final int FOUND = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final TogetherStore store;
    private final EventSights sights;
    private final MemberCards cards;

    EventHow(TogetherStore store, EventSights sights, MemberCards cards) {
        this.store = store;
        this.sights = sights;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        List<SharedEvent> shared = store.shared(pair.sender(), pair.recipient(), OFFERED);
        if (shared.isEmpty() || cards.of(pair.sender(), pair.recipient()) == null) {
            return List.of();
        }
        return shared.stream().map(event -> offer(event, now)).toList();
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return id(claim)
                .flatMap(event -> store.shared(pair.sender(), pair.recipient(), event))
                .map(event -> evidence(event, now))
                .orElseThrow(() -> new CannotInvite(CannotInvite.Reason.HOW_NOT_HELD));
    }

    @Override
    public List<Evidence> between(Pair pair, Instant now) {
        return store.shared(pair.sender(), pair.recipient(), FOUND).stream()
                .map(event -> evidence(event, now))
                .toList();
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return id(claim)
                .flatMap(event -> store.shared(pair.sender(), pair.recipient(), event))
                .map(event -> List.of(event.name()))
                .orElse(List.of());
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        Map<EventId, Event> seen = sights.named(
                reader, readings.stream().map(EventHow::event).distinct().toList());
        return readings.stream()
                .map(reading -> Optional.ofNullable(seen.get(event(reading))).map(event -> word(reading, event)))
                .toList();
    }

    private static Worded word(Reading found, Event event) {
        Link link = new Link(found.fact("name"), "/events/" + event.id().value());
        String day = say(LocalDate.parse(found.fact("day")));
        if (event.isOff()) {
            return new Worded(Strength.LISTED, Phrase.of("how.event.off", link, day));
        }
        Strength strength = found.evidence().strength();
        return new Worded(
                strength,
                Phrase.of(strength == Strength.PROVED ? "how.event.there" : "how.event.registered", link, day));
    }

    private Offer offer(SharedEvent event, Instant now) {
        return new Offer(
                new Claim(name(), String.valueOf(event.id().value()), Map.of()),
                event.strength(),
                Phrase.of(label(event, now), event.name()),
                Phrase.of("how.event.hint", say(event.day())),
                List.of());
    }

    private static String label(SharedEvent event, Instant now) {
        if (event.bothThere()) {
            return "how.event.offer.there";
        }
        return now.isBefore(event.ends()) ? "how.event.offer.going" : "how.event.offer.registered";
    }

    /** Whether both were there is its class; two findings of one event differ in nothing else. */
    private Evidence evidence(SharedEvent event, Instant now) {
        return new Evidence(
                name(),
                event.strength(),
                now,
                Map.of(
                        "event", String.valueOf(event.id().value()),
                        "name", event.name(),
                        "day", event.day().toString()));
    }

    private static Optional<EventId> id(Claim claim) {
        return claim.of().matches("\\d{1,18}")
                ? Optional.of(new EventId(Long.parseLong(claim.of())))
                : Optional.empty();
    }

    private static EventId event(Reading reading) {
        return new EventId(Long.parseLong(reading.fact("event")));
    }

    static String say(LocalDate day) {
        return DAY.format(day);
    }
}
