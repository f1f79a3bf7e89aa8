package kith.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.Statements;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.Evidence;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationId;
import kith.invitation.Invitations;
import kith.invitation.Offer;
import kith.invitation.Pair;
import kith.invitation.Reading;
import kith.invitation.Strength;
import kith.invitation.Worded;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "We were both at an event": what it proves, how it is said, and to whom. */
class EventHowTest extends Gathering {

    private static final String WHY =
            "You asked at the end who keeps berth times against wind. We have since 2019; shall we lay ours beside yours in March?";

    private static final Duration WEEKS = Duration.ofDays(20);
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Autowired
    EventHow how;

    @Autowired
    MemberCards cards;

    @Autowired
    Words words;

    @Autowired
    Statements statements;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationCards invitationCards;

    @Test
    void isListedWhereBothRegisteredAndProvedWhereBothCheckedIn() {
        EventId id = soon("Spring Summit");
        assertThat(offers()).isEmpty();
        bothRegistered(id);
        assertThat(found(id).strength()).isEqualTo(Strength.LISTED);
        checkIn(ines, id);
        assertThat(found(id).strength()).isEqualTo(Strength.LISTED);
        checkIn(leena, id);
        assertThat(found(id).strength()).isEqualTo(Strength.PROVED);
        assertThat(how.between(pair(), clock.instant()))
                .singleElement()
                .satisfies(tie -> assertThat(tie.facts()).isEqualTo(found(id).facts()));
    }

    @Test
    void saysItInThePastSinceEitherMayLeave() {
        EventId id = announced("Spring Summit", WEEKS, LISBON);
        bothRegistered(id);
        String day = day(id);
        Evidence found = found(id);

        assertThat(said(found, leena)).isEqualTo("Both registered for Spring Summit, " + day);
        assertThat(said(found, ines)).isEqualTo("Both registered for Spring Summit, " + day);
        assertThat(offered()).containsExactly("We are both going to Spring Summit – On " + day);
        clock.advance(WEEKS.plusHours(3));
        assertThat(said(found, leena)).isEqualTo("Both registered for Spring Summit, " + day);
        assertThat(offered()).containsExactly("We both registered for Spring Summit – On " + day);
        assertThat(offers().getFirst().claim()).isEqualTo(new Claim("event", String.valueOf(id.value()), Map.of()));
    }

    @Test
    void saysThatBothWereThere() {
        EventId id = soon("Spring Summit");
        bothThere(id);
        assertThat(offered()).containsExactly("We both checked in at Spring Summit – On " + day(id));
        assertThat(said(found(id), leena)).isEqualTo("Both checked in at Spring Summit, " + day(id));
        assertThat(how.names(pair(), claim(id))).containsExactly("Spring Summit");
    }

    @Test
    void saysTheDayThatWasFoundHoweverItIsMoved() {
        EventId id = announced("Spring Summit", WEEKS, LISBON);
        bothRegistered(id);
        String day = day(id);
        Evidence found = found(id);
        EventPlan moved = plan("Spring Summit", WEEKS.plusDays(3), LISBON, null);
        events.change(organiser, id, EventForm.of(moved), event(id).version());
        assertThat(day(id)).isNotEqualTo(day);
        assertThat(said(found, leena)).isEqualTo("Both registered for Spring Summit, " + day);
    }

    @Test
    void namesTheEventOfAClaimThatHoldsForTheTwoAlone() {
        EventId id = announced("Spring Summit", WEEKS, LISBON);
        assertThat(how.names(pair(), claim(id))).isEmpty();
        attendances.register(ines, id);
        assertThat(how.names(pair(), claim(id))).isEmpty();
        attendances.register(leena, id);
        assertThat(how.names(pair(), claim(id))).containsExactly("Spring Summit");
    }

    @Test
    void saysTheDayThatItIsThere() {
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        EventId id = announced("First light", WEEKS, kiritimati);
        bothRegistered(id);
        LocalDate there = LocalDate.ofInstant(event(id).starts(), kiritimati);
        assertThat(found(id).fact("day")).isEqualTo(there.toString());
        assertThat(said(found(id), leena)).contains(", " + there.getDayOfMonth() + " ");
    }

    @Test
    void offersWhatIsProvedFirstAndThenTheLatest() {
        EventId near = announced("Near", Duration.ofDays(2), LISBON);
        EventId far = announced("Far", WEEKS, LISBON);
        EventId there = soon("There");
        EventId alone = announced("Alone", WEEKS, LISBON);
        EventId fourth = announced("Between", Duration.ofDays(9), LISBON);
        List.of(near, far, fourth).forEach(this::bothRegistered);
        attendances.register(ines, alone);
        bothThere(there);

        assertThat(offers())
                .extracting(offer -> offer.claim().of())
                .containsExactly(number(there), number(far), number(fourth), number(near));
        assertThat(how.between(pair(), clock.instant()))
                .extracting(tie -> tie.fact("name"))
                .containsExactly("There", "Far", "Between");
        assertThatThrownBy(() -> found(alone)).isInstanceOf(CannotInvite.class);
    }

    @Test
    void knowsNoEventByAnythingButItsNumber() {
        for (String odd : List.of("", "nothing\u0000", "-1", "0", "9".repeat(40), "999999999999", "1 ", "١")) {
            Claim claim = new Claim("event", odd, Map.of());
            assertThatThrownBy(() -> how.find(pair(), claim, clock.instant())).isInstanceOf(CannotInvite.class);
            assertThat(how.names(pair(), claim)).isEmpty();
        }
    }

    @Test
    void waitingIsNotGoing() {
        EventId id = events.announce(organiser, plan("Two chairs", WEEKS, LISBON, 2));
        bothRegistered(id);
        assertThat(event(id).waiting()).isOne();
        assertThat(offers()).isEmpty();
        assertThat(how.between(pair(), clock.instant())).isEmpty();
        assertThatThrownBy(() -> found(id)).isInstanceOf(CannotInvite.class);
    }

    @Test
    void whatIsCalledOffIsNoTieAndACardSaysSo() {
        EventId id = announced("Spring Summit", WEEKS, LISBON);
        bothRegistered(id);
        Evidence found = found(id);
        events.cancel(organiser, id, "The hall is flooded.");
        assertThat(offers()).isEmpty();
        assertThat(how.between(pair(), clock.instant())).isEmpty();
        assertThatThrownBy(() -> found(id)).isInstanceOf(CannotInvite.class);
        assertThat(said(found, leena))
                .isEqualTo("Both registered for Spring Summit, " + day(id) + ", which was called off");
    }

    @Test
    void isSaidToNobodyWhoMayNoLongerSeeTheEvent() {
        EventId id = announced("Spring Summit", WEEKS, LISBON);
        bothRegistered(id);
        Evidence found = found(id);
        attendances.leave(leena, id);
        assertThat(word(found, leena)).as("everybody sees it").isPresent();
        blocks.block(organiser, leena);
        assertThat(word(found, leena)).isEmpty();
        blocks.block(organiser, ines);
        assertThat(word(found, ines)).as("who is going keeps seeing it").isPresent();
    }

    @Test
    void offersNothingToWhomeverMayNotSeeTheOther() {
        bothThere(soon("Spring Summit"));
        blocks.block(leena, ines);
        assertThat(offers()).isEmpty();
    }

    @Test
    void standsOnTheCardOnceAndAFullInboxAsksNoOftener() {
        EventId id = soon("Spring Summit");
        bothThere(id);
        InvitationId letter = send(ines, id);
        assertThat(onCard(leena, letter)).containsOnlyOnce("Both checked in at Spring Summit, " + day(id));
        assertThat(onCard(ines, letter)).containsOnlyOnce("Both checked in at Spring Summit, " + day(id));

        var reader = people.signIn(leenaAsWho);
        reader.get("/invitations");
        int one = statements.of(() -> reader.get("/invitations")).size();
        for (int i = 0; i < 6; i++) {
            MemberId more = people.member("Dana Brink").id();
            checkIn(more, id);
            send(more, id);
        }
        reader.get("/invitations");
        assertThat(statements.of(() -> reader.get("/invitations"))).hasSize(one);
        assertThat(reader.get("/invitations").text().split("Both checked in at", -1))
                .hasSizeGreaterThan(7);
    }

    private InvitationId send(MemberId from, EventId id) {
        return invitations.send(
                new Pair(from, leena), new Invitations.Letter(claim(id), WHY, "", Invitations.Insistence.AS_IT_IS));
    }

    private List<String> onCard(MemberId reader, InvitationId letter) {
        return invitationCards.find(reader, letter).orElseThrow().how().stream()
                .map(line -> words.text(line.phrase()))
                .toList();
    }

    private Pair pair() {
        return new Pair(ines, leena);
    }

    private List<Offer> offers() {
        return how.offers(pair(), clock.instant());
    }

    private List<String> offered() {
        return offers().stream()
                .map(offer -> words.text(offer.label()) + " – " + words.text(Objects.requireNonNull(offer.hint())))
                .toList();
    }

    private Evidence found(EventId id) {
        return how.find(pair(), claim(id), clock.instant());
    }

    private static Claim claim(EventId id) {
        return new Claim("event", number(id), Map.of());
    }

    private static String number(EventId id) {
        return String.valueOf(id.value());
    }

    private String day(EventId id) {
        Instant starts = event(id).starts();
        return EventHow.say(LocalDate.ofInstant(starts, LISBON));
    }

    private String said(Evidence evidence, MemberId reader) {
        return words.text(word(evidence, reader).orElseThrow().phrase());
    }

    private Optional<Worded> word(Evidence evidence, MemberId reader) {
        MemberId other = reader.equals(ines) ? leena : ines;
        Reading reading = new Reading(evidence, reader.equals(leena), Objects.requireNonNull(cards.of(reader, other)));
        return how.word(reader, List.of(reading)).getFirst();
    }
}
