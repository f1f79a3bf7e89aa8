package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.KithTest;
import kith.MovableClock;
import kith.connection.Memories.Typed;
import kith.database.Timestamps;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.member.MemberMoved;
import kith.member.Members;
import kith.member.Profile;
import kith.member.Profiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.util.AopTestUtils;

/** The day to follow up: it comes where its owner lives, is told once, and of nobody they are no longer connected with. */
@KithTest
@RecordApplicationEvents
class FollowUpsTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final FollowUps followUps;
    private final MemoryStore store;
    private final Memories memories;
    private final Connections connections;
    private final Profiles profiles;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final MemberId ada;
    private final MemberId ben;

    FollowUpsTest(
            FollowUps followUps,
            MemoryStore store,
            Memories memories,
            Connections connections,
            Profiles profiles,
            Members members,
            MovableClock clock,
            JdbcClient sql) {
        this.followUps = followUps;
        this.store = store;
        this.memories = memories;
        this.connections = connections;
        this.profiles = profiles;
        this.clock = clock;
        this.sql = sql;
        this.ada = members.join("Reminded Ada");
        this.ben = members.join("Meant Ben");
        connections.connect(ada, ben, clock.instant());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void tellsOnceWhenTheDayHasCome(ApplicationEvents events) {
        LocalDate day = followUpInTwoDays();
        followUps.tell();
        assertThat(due(events)).isEmpty();
        clock.advance(Duration.ofDays(3));
        followUps.tell();
        followUps.tell();
        assertThat(due(events)).hasSize(1);
        FollowUpDue told = due(events).getFirst();
        assertThat(told.owner()).isEqualTo(ada);
        assertThat(told.at()).isEqualTo(day.atTime(7, 0).atZone(clock.getZone()).toInstant());
    }

    @Test
    void tellsAgainOfAnotherDayButNotForOtherNotes(ApplicationEvents events) {
        LocalDate day = followUpInTwoDays();
        clock.advance(Duration.ofDays(3));
        followUps.tell();
        memories.keep(ada, ben, new Typed("", "Called.", List.of(), day, 1));
        followUps.tell();
        assertThat(due(events)).hasSize(1);
        memories.postpone(ada, ben, day);
        clock.advance(Duration.ofDays(9));
        followUps.tell();
        assertThat(due(events)).hasSize(2);
    }

    @Test
    void goesByTheZoneOfItsOwner(ApplicationEvents events) {
        moveTo(AUCKLAND);
        LocalDate day = followUpInTwoDays();
        clock.advance(Duration.ofDays(4));
        // Who has moved has their days planned anew, and what is held for that is told a minute later.
        await().pollInSameThread().untilAsserted(() -> {
            followUps.tell();
            assertThat(due(events))
                    .singleElement()
                    .extracting(FollowUpDue::at)
                    .isEqualTo(day.atTime(7, 0).atZone(AUCKLAND).toInstant());
        });
    }

    @Test
    void followsItsOwnerToAnotherZone(ApplicationEvents events) {
        LocalDate day = followUpInTwoDays();
        moveTo(AUCKLAND);
        moveTo(AUCKLAND);
        assertThat(events.stream(MemberMoved.class)).hasSize(1);
        await().untilAsserted(() -> assertThat(sql.sql("select due_at from connection_memory where member_id = :member")
                        .param("member", ada.value())
                        .query((row, n) -> Timestamps.instant(row, 1))
                        .single())
                .isEqualTo(day.atTime(7, 0).atZone(AUCKLAND).toInstant()));
    }

    @Test
    void isSilentAboutWhoIsNoLongerConnectedOrBlocked(ApplicationEvents events) {
        followUpInTwoDays();
        connections.remove(ben, ada);
        clock.advance(Duration.ofDays(3));
        followUps.tell();
        assertThat(due(events)).isEmpty();
        memories.keep(ada, ben, new Typed("", "", List.of(), memories.today(ada).plusDays(1), 1));
        Memories itself = AopTestUtils.getTargetObject(memories);
        itself.on(new MemberBlocked(ben, ada, clock.instant()));
        assertThat(memories.of(ada, ben).followUpOn()).isNull();
    }

    @Test
    void severalServersTellItOnceBetweenThem() throws Exception {
        followUpInTwoDays();
        clock.advance(Duration.ofDays(3));
        Callable<Long> server = () -> store.tell(clock.instant(), 10_000).stream()
                .filter(one -> one.followUp().owner().equals(ada))
                .count();
        long told = 0;
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            for (Future<Long> done : servers.invokeAll(List.of(server, server, server, server))) {
                told += done.get();
            }
        }
        assertThat(told).isEqualTo(1);
    }

    private void moveTo(ZoneId zone) {
        Profile now = profiles.of(ada);
        profiles.edit(
                ada,
                new Profile(
                        now.name(),
                        now.headline(),
                        now.place(),
                        now.about(),
                        now.askMeAbout(),
                        now.lookingFor(),
                        zone,
                        now.stations(),
                        now.skills(),
                        now.links(),
                        now.audiences()));
    }

    private LocalDate followUpInTwoDays() {
        LocalDate day = memories.today(ada).plusDays(2);
        memories.keep(ada, ben, new Typed("", "", List.of(), day, 0));
        return day;
    }

    private List<FollowUpDue> due(ApplicationEvents events) {
        return events.stream(FollowUpDue.class)
                .filter(due -> due.peer().equals(ben))
                .toList();
    }
}
