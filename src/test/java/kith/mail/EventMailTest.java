package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kith.Visitor;
import kith.event.Announcing;
import kith.event.Attendances;
import kith.event.EventId;
import kith.event.EventPlan;
import kith.event.EventUpdate;
import kith.event.Events;
import kith.member.Blocks;
import kith.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Ada's event: Ben goes, Cleo waits. */
class EventMailTest extends MailTest {

    @Autowired
    Events events;

    @Autowired
    Attendances attendances;

    @Autowired
    Choices choices;

    @Autowired
    Letterbox letterbox;

    @Autowired
    Blocks blocks;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    private Announcing announcing;
    private Visitor.Who ada;
    private Visitor.Who ben;
    private Visitor.Who cleo;
    private Instant starts;
    private EventId id;

    @BeforeEach
    void three() {
        announcing = new Announcing(events);
        ada = people.member("Ada Brink");
        ben = people.member("Ben Oduya");
        cleo = people.member("Cleo Marsh");
        starts = clock.instant().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);
        id = announcing.announceReminded(sql, ada.id(), plan(starts));
        attendances.register(ben.id(), id);
        attendances.register(cleo.id(), id);
    }

    @Test
    void remindsWithWhenAndWhere() {
        near();
        MimeMessage letter = onlyLetter(ben);
        assertThat(subject(letter)).startsWith("“Spring Summit” begins to");
        assertThat(text(letter))
                .contains("Spring Summit\nAnnounced by Ada Brink\nhttp://kith.example.org/events/" + id.value() + "\n")
                .contains(", Berlin time\n", "\nOn your clock: ")
                .contains("Where\n> The old customs house, Emden\n\nOnline\n> https://meet.example.org/tides\n")
                .contains("You are going.\n\nSee the event\nhttp://kith.example.org/events/" + id.value() + "\n");
        assertThat(html(letter))
                .contains("The old customs house, Emden", "See the event", "/events/" + id.value() + "\"");
        assertThat(header(letter, "List-Unsubscribe")).contains(ben.id() + "-events-");
        assertThat(subject(onlyLetter(ada))).isEqualTo(subject(letter));
        assertThat(letters(cleo)).isEmpty();
    }

    @Test
    void tellsOfAnotherTimeAndTheLinkToThoseWhoHaveAPlace() {
        announcing.change(ada.id(), id, plan(starts.plus(Duration.ofDays(2))));
        awaitQueued(ben.id(), Kind.EVENT_MOVED);
        awaitQueued(cleo.id(), Kind.EVENT_MOVED);
        MimeMessage going = onlyLetter(ben);
        assertThat(subject(going)).isEqualTo("“Spring Summit” is at another time or place now");
        assertThat(text(going)).contains("meet.example.org");
        MimeMessage waiting = onlyLetter(cleo);
        assertThat(text(waiting)).contains("You are on the waiting list.").doesNotContain("meet.example.org");
        assertThat(html(waiting)).doesNotContain("meet.example.org");
        assertThat(letters(ada)).isEmpty();
    }

    @Test
    void tellsWhoMovedUpAndThatItIsOffWithTheWord() {
        attendances.leave(ben.id(), id);
        awaitQueued(cleo.id(), Kind.EVENT_PLACE_FREE);
        assertThat(subject(onlyLetter(cleo))).isEqualTo("You have a place at “Spring Summit”");
        announcing.cancel(ada.id(), id, "The boiler burst.\nWe try again in May.");
        awaitQueued(cleo.id(), Kind.EVENT_CANCELLED);
        MimeMessage off = letters(cleo).getLast();
        assertThat(subject(off)).isEqualTo("“Spring Summit” does not take place");
        assertThat(text(off))
                .contains("What its organiser says\n> The boiler burst.\n> We try again in May.\n")
                .doesNotContain("You are going", "meet.example.org");
        assertThat(letters(ben)).isEmpty();
    }

    @Test
    void looksAgainWhenItLeaves() {
        near();
        attendances.leave(ben.id(), id);
        announcing.cancel(ada.id(), id, "");
        awaitListeners();
        assertThat(letters(ben)).as("they left").isEmpty();
        assertThat(letters(ada)).as("it does not take place").isEmpty();
        assertThat(states(ben.id())).containsExactly("skipped");
        assertThat(subject(onlyLetter(cleo))).isEqualTo("“Spring Summit” does not take place");
    }

    @Test
    void whatHasBegunIsNotNear() {
        near();
        clock.advance(Duration.ofHours(21));
        assertThat(letters(ben)).isEmpty();
        assertThat(states(ben.id())).containsExactly("skipped");
    }

    @Test
    void whoHasAPlaceIsToldWithoutTheOrganiserWhereOneBlocksTheOther() {
        blocks.block(ben.id(), ada.id());
        near();
        assertThat(text(onlyLetter(ben)))
                .contains("Spring Summit", "The old customs house")
                .doesNotContain("Ada");
    }

    @Test
    void gathersAllOfOneEventAndLeavesOutWhatIsNoNews() {
        choices.set(ben.id(), Map.of(Topic.EVENTS, Rhythm.DAILY));
        announcing.change(ada.id(), id, plan(starts.plus(Duration.ofDays(20))));
        awaitQueued(ben.id(), Kind.EVENT_MOVED);
        announcing.change(ada.id(), id, plan(starts.plus(Duration.ofDays(21))));
        awaitListeners();
        near();
        assertThat(letters(ben)).isEmpty();
        clock.advance(Duration.ofHours(25));
        MimeMessage letter = onlyLetter(ben);
        assertThat(subject(letter)).isEqualTo("One thing happened on Kith");
        assertThat(text(letter).split("is at another time or place now", -1)).hasSize(2);
        assertThat(text(letter)).doesNotContain("begins");
        assertThat(states(ben.id())).containsOnly("sent");
    }

    @Test
    void onePressEndsThemAndNeverIsNever() {
        near();
        String link = header(onlyLetter(ben), "List-Unsubscribe").replaceAll("[<>]", "");
        String path = URI.create(link).getPath();
        assertThat(people.stranger().get(path).text()).contains("No more mail about events you go to?");
        assertThat(people.stranger().postWithout(path).status()).isEqualTo(200);
        announcing.cancel(ada.id(), id, "");
        awaitListeners();
        assertThat(states(ben.id())).as("the one before").containsExactly("sent");
        assertThat(choices.of(ben.id()))
                .containsEntry(Topic.EVENTS, Rhythm.NEVER)
                .containsEntry(Topic.MESSAGES, Rhythm.AT_ONCE);
    }

    @Test
    void manyArePutInOnceEachAsTheyChose() {
        List<MemberId> many = new ArrayList<>(LongStream.rangeClosed(6_500_001, 6_501_500)
                .mapToObj(MemberId::new)
                .toList());
        many.addAll(List.of(ada.id(), ben.id(), cleo.id()));
        choices.set(ben.id(), Map.of(Topic.EVENTS, Rhythm.DAILY));
        choices.set(cleo.id(), Map.of(Topic.EVENTS, Rhythm.NEVER));
        Instant at = clock.instant();
        letterbox.put(many, Kind.EVENT_MOVED, 77, at);
        letterbox.put(many, Kind.EVENT_MOVED, 77, at);
        assertThat(count("waiting", Kind.EVENT_MOVED)).isEqualTo(1_501);
        assertThat(count("gathering", Kind.EVENT_MOVED)).isEqualTo(1);
        assertThat(count("waiting", Kind.DIGEST)).isEqualTo(1);
        assertThat(states(cleo.id())).isEmpty();
        assertThat(sql.sql("select count(distinct message_id) from mail_outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_503);
    }

    private int count(String state, Kind kind) {
        return sql.sql("select count(*) from mail_outbox where state = :state and kind = :kind")
                .param("state", state)
                .param("kind", kind.code())
                .query(Integer.class)
                .single();
    }

    private void near() {
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new EventUpdate.Near(id, ada.id(), clock.instant())));
        awaitQueued(ben.id(), Kind.EVENT_NEAR);
    }

    private static EventPlan plan(Instant starts) {
        return Announcing.plan("Spring Summit", starts, 2);
    }
}
