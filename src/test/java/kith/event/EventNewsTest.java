package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.KithTest;
import kith.MovableClock;
import kith.database.Timestamps;
import kith.event.EventNews.What;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Page;
import kith.web.Passage;
import kith.web.Stationery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada's event: who hears of it, and what each of them may know. */
@KithTest
class EventNewsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final EventNews news;
    private final Announcing announcing;
    private final Attendances attendances;
    private final Blocks blocks;
    private final Stationery stationery;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final MemberId ada;
    private final MemberId ben;
    private final MemberId cleo;
    private final Instant starts;

    EventNewsTest(
            EventNews news,
            Events events,
            Attendances attendances,
            Blocks blocks,
            Stationery stationery,
            Members members,
            MovableClock clock,
            JdbcClient sql) {
        this.news = news;
        this.announcing = new Announcing(events);
        this.attendances = attendances;
        this.blocks = blocks;
        this.stationery = stationery;
        this.clock = clock;
        this.sql = sql;
        this.ada = members.join("Announcing Ada");
        this.ben = members.join("Going Ben");
        this.cleo = members.join("Waiting Cleo");
        this.starts = clock.instant().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void handsOnThousandsSomeAtATimeInTheirOrder() {
        EventId id = announced();
        sql.sql("""
                insert into attendance (event_id, member_id, state, since)
                select :event, 5000000 + n, 'going', :since from generate_series(1, 2500) as n
                """)
                .param("event", id.value())
                .param("since", Timestamps.at(clock.instant()))
                .update();
        List<List<MemberId>> slices = slices(new EventUpdate.Moved(id, ada, clock.instant()));
        assertThat(slices).hasSize(3).allMatch(slice -> slice.size() <= 1_000);
        assertThat(slices.stream().flatMap(List::stream).toList())
                .hasSize(2_500)
                .isSorted()
                .doesNotContain(ada);
    }

    @Test
    void tellsThoseWhomEachUpdateConcerns() {
        EventId id = full();
        Instant now = clock.instant();
        assertThat(told(new EventUpdate.Moved(id, ada, now))).containsExactly(ben, cleo);
        assertThat(told(new EventUpdate.Cancelled(id, ada, now))).containsExactly(ben, cleo);
        assertThat(told(new EventUpdate.Near(id, ada, now))).containsExactly(ada, ben);
        assertThat(told(new EventUpdate.PlaceFree(id, ada, cleo, now))).containsExactly(cleo);
    }

    @Test
    void whoeverComesLaterIsNotTold() {
        EventId id = announced();
        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        attendances.register(ben, id);
        assertThat(told(new EventUpdate.Near(id, ada, before))).containsExactly(ada);
        assertThat(told(new EventUpdate.Near(id, ada, clock.instant()))).containsExactly(ada, ben);
    }

    @Test
    void whoHasAPlaceIsToldWhateverComesBetweenAndWhoWaitsIsNot() {
        EventId id = full();
        blocks.block(ada, ben);
        blocks.block(cleo, ada);
        assertThat(told(new EventUpdate.Cancelled(id, ada, clock.instant()))).containsExactly(ben);
        assertThat(item(ben, id).organiser()).isNull();
        assertThat(item(ben, id).passages(page(BERLIN))).hasSize(2);
        assertThat(news.of(cleo, List.of(id))).isEmpty();
    }

    @Test
    void theLinkIsForThoseWhoHaveAPlace() {
        EventId id = full();
        assertThat(item(ben, id).passages(page(BERLIN)))
                .containsExactly(
                        new Passage("Where", "The old customs house, Emden"),
                        new Passage("Online", "https://meet.example.org/tides"));
        assertThat(item(ben, id).standing(page(BERLIN))).isEqualTo("You are going.");
        assertThat(item(cleo, id).passages(page(BERLIN)))
                .containsExactly(new Passage("Where", "The old customs house, Emden"));
        assertThat(item(cleo, id).standing(page(BERLIN))).startsWith("You are on the waiting list.");
    }

    @Test
    void whoLeftOrNeverCameIsToldNothing() {
        EventId id = announced();
        assertThat(news.of(ben, List.of(id))).isEmpty();
        assertThat(news.of(ben, List.of())).isEmpty();
        attendances.register(ben, id);
        assertThat(news.of(ben, List.of(id, new EventId(9_999_999)))).containsOnlyKeys(id);
        attendances.leave(ben, id);
        assertThat(news.of(ben, List.of(id))).isEmpty();
    }

    @Test
    void whatIsOffIsNotNearAndSaysWhy() {
        EventId id = full();
        announcing.cancel(ada, id, "The boiler burst.");
        EventItem item = item(ben, id);
        assertThat(What.values()).filteredOn(item::tells).containsExactly(What.CANCELLED);
        assertThat(item.passages(page(BERLIN)))
                .containsExactly(new Passage("What its organiser says", "The boiler burst."));
        assertThat(item.standing(page(BERLIN))).isEmpty();
        assertThat(item.heading(What.CANCELLED, page(BERLIN))).isEqualTo("“Tide tables by hand” does not take place");
    }

    @Test
    void whatIsOverIsNoNews() {
        EventItem item = item(ada, announced());
        assertThat(item.isNews(What.NEAR, starts.minus(Duration.ofHours(25)))).isFalse();
        assertThat(item.isNews(What.NEAR, starts.minus(Duration.ofHours(23)))).isTrue();
        assertThat(item.isNews(What.NEAR, starts)).isFalse();
        assertThat(item.isNews(What.MOVED, starts)).isTrue();
        assertThat(item.isNews(What.MOVED, starts.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void saysWhenByBothClocksWhereTheyDiffer() {
        Event event = at(Instant.parse("2026-11-16T23:30:00Z"), Instant.parse("2026-11-17T01:30:00Z"));
        String there = "Tuesday 17 November 2026, 00:30 to 02:30, Berlin time";
        assertThat(when(event, BERLIN)).containsExactly(there);
        assertThat(when(event, ZoneId.of("Africa/Lagos")))
                .as("another zone, the same clock")
                .containsExactly(there);
        assertThat(when(event, NEW_YORK))
                .containsExactly(there, "On your clock: Monday 16 November 2026, 18:30 to 20:30, New York time");
    }

    private List<String> when(Event event, ZoneId reader) {
        return new EventItem(new EventSight(event, null, null, false)).when(page(reader));
    }

    private Event at(Instant from, Instant to) {
        return new Event(
                new EventId(1),
                ada,
                null,
                "Tide tables by hand",
                "",
                from,
                to,
                BERLIN,
                "Emden",
                "",
                null,
                1,
                0,
                "",
                0,
                from,
                from,
                null,
                "");
    }

    @Test
    void saysHowSoonItBegins() {
        Instant noon =
                starts.atZone(BERLIN).toLocalDate().atTime(12, 0).atZone(BERLIN).toInstant();
        EventItem item = item(ada, announcing.announce(ada, Announcing.plan("At noon", noon)));
        String day = noon.atZone(BERLIN).getDayOfMonth() + " ";
        at(noon.minus(Duration.ofDays(2)));
        assertThat(near(item, BERLIN)).startsWith("“At noon” begins on " + day).endsWith(" at 12:00");
        at(noon.minus(Duration.ofHours(20)));
        assertThat(near(item, BERLIN)).isEqualTo("“At noon” begins tomorrow at 12:00");
        assertThat(near(item, NEW_YORK)).isEqualTo("“At noon” begins tomorrow at 12:00, Berlin time");
        at(noon.minus(Duration.ofHours(2)));
        assertThat(near(item, BERLIN)).isEqualTo("“At noon” begins today at 12:00");
        at(noon.plus(Duration.ofHours(1)));
        assertThat(near(item, BERLIN)).isEqualTo("“At noon” began today at 12:00");
        at(noon.plus(Duration.ofDays(1)));
        assertThat(near(item, BERLIN)).startsWith("“At noon” began on " + day);
    }

    private void at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private String near(EventItem item, ZoneId reader) {
        return item.heading(What.NEAR, page(reader));
    }

    private Page page(ZoneId reader) {
        return stationery.page(reader);
    }

    private EventItem item(MemberId reader, EventId id) {
        return Objects.requireNonNull(news.of(reader, List.of(id)).get(id));
    }

    private EventId announced() {
        return announcing.announce(ada, Announcing.plan("Tide tables by hand", starts));
    }

    /** Ada and Ben go, Cleo waits. */
    private EventId full() {
        EventId id = announcing.announce(ada, Announcing.plan("Tide tables by hand", starts, 2));
        attendances.register(ben, id);
        attendances.register(cleo, id);
        return id;
    }

    private List<MemberId> told(EventUpdate update) {
        return slices(update).stream().flatMap(List::stream).toList();
    }

    private List<List<MemberId>> slices(EventUpdate update) {
        List<List<MemberId>> slices = new ArrayList<>();
        news.tell(update, slices::add);
        return slices;
    }
}
