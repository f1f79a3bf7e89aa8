package kith.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.connection.Touches;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those who meet at an event have been in touch. */
class EventTouchesTest extends Gathering {

    @Autowired
    Memories memories;

    @Autowired
    TogetherStore together;

    @Autowired
    Touches touches;

    @Test
    void whoeverChecksInIsInTouchWithTheirConnectionsWhoAreThere() {
        MemberId elsewhere = people.member("Elke Elsewhere").id();
        connect(ines, leena);
        connect(ines, elsewhere);
        EventId id = soon("Spring Summit");
        attendances.register(elsewhere, id);
        bothThere(id);
        Instant when = clock.instant();
        await().untilAsserted(() -> {
            assertThat(touched(ines, leena)).isBetween(when.minusSeconds(60), when);
            assertThat(touched(leena, ines)).isEqualTo(touched(ines, leena));
        });
        assertThat(touched(ines, elsewhere)).isNull();
        assertThat(touched(organiser, ines)).isNull();
    }

    @Test
    void nobodyIsInTouchWithAStranger() {
        MemberId friend = people.member("Frida Friend").id();
        connect(ines, friend);
        EventId id = soon("Spring Summit");
        checkIn(friend, id);
        bothThere(id);
        await().untilAsserted(() -> assertThat(touched(ines, friend)).isNotNull());
        assertThat(touched(ines, leena)).isNull();
        assertThat(touched(leena, ines)).isNull();
    }

    @Test
    void heardTwiceItIsSaidOnceAndALaterTouchStays() {
        connect(ines, leena);
        EventId id = soon("Spring Summit");
        bothThere(id);
        await().untilAsserted(() -> assertThat(touched(ines, leena)).isNotNull());
        EventTouches heard = new EventTouches(together, connections, touches);
        Instant later = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        heard.on(new CheckedIn(id, leena, later));
        heard.on(new CheckedIn(id, leena, later.minus(Duration.ofDays(2))));
        heard.on(new CheckedIn(id, ines, later.minus(Duration.ofDays(1))));
        assertThat(touched(ines, leena)).isEqualTo(later);
        assertThat(touched(leena, ines)).isEqualTo(later);
    }

    @Test
    void manyWhoCheckInAtOnceDoNotMissEachOther() throws Exception {
        List<MemberId> all = new ArrayList<>(List.of(ines, leena));
        for (int n = 0; n < 4; n++) {
            all.add(people.member("Meeting Mina").id());
        }
        for (MemberId one : all) {
            all.stream().filter(other -> other.value() > one.value()).forEach(other -> connect(one, other));
        }
        EventId id = soon("Spring Summit");
        CyclicBarrier door = new CyclicBarrier(all.size());
        List<Callable<Boolean>> arriving = all.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    door.await();
                    checkIn(one, id);
                    return true;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> done : threads.invokeAll(arriving)) {
                assertThat(done.get()).isTrue();
            }
        }
        await().untilAsserted(() -> {
            for (MemberId one : all) {
                assertThat(all).filteredOn(other -> touched(one, other) == null).containsExactly(one);
            }
        });
    }

    @Test
    void theListOfConnectionsShowsIt() {
        connect(ines, leena);
        var reader = people.signIn(inesAsWho);
        assertThat(reader.get("/connections?touch=lately").text()).doesNotContain("Leena Aalto");
        bothThere(soon("Spring Summit"));
        await().untilAsserted(() ->
                assertThat(reader.get("/connections?touch=lately").text()).contains("Leena Aalto"));
        assertThat(reader.get("/connections?touch=never").text()).doesNotContain("Leena Aalto");
        assertThat(reader.get("/connections?sort=touch").text()).contains("Leena Aalto");
    }

    private void connect(MemberId one, MemberId other) {
        connections.connect(one, other, clock.instant().minus(Duration.ofDays(400)));
    }

    private @Nullable Instant touched(MemberId mine, MemberId theirs) {
        Memory memory = memories.of(mine, List.of(theirs)).get(theirs);
        return memory == null ? null : memory.touchedAt();
    }
}
