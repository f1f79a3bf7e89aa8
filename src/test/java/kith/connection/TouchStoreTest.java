package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** Last in touch, as messages write it: once a day, whoever writes. All is taken back with the test. */
@KithTest
@Transactional
class TouchStoreTest {

    private static final MemberId ADA = new MemberId(6_000_000_000L);
    private static final MemberId BEN = new MemberId(6_000_000_001L);
    private static final MemberId CLEO = new MemberId(6_000_000_002L);
    private static final MemberId DORA = new MemberId(6_000_000_003L);
    private static final Instant DAY = Instant.parse("2026-05-12T00:00:00Z");
    private static final Tie TIE = new Tie(ADA, BEN);

    private final TouchStore store;
    private final ConnectionStore connections;
    private final LongKnown longKnown;

    TouchStoreTest(TouchStore store, ConnectionStore connections, LongKnown longKnown) {
        this.store = store;
        this.connections = connections;
        this.longKnown = longKnown;
    }

    @Test
    void writesBothSidesOnceADay() {
        assertThat(store.touch(ADA, BEN, DAY.plusSeconds(60), DAY)).isEqualTo(2);
        assertThat(store.touch(BEN, ADA, DAY.plusSeconds(90), DAY)).isZero();
        Instant next = DAY.plus(Duration.ofDays(1));
        assertThat(store.touch(BEN, ADA, next, next)).isEqualTo(2);
        assertThat(store.touch(BEN, ADA, DAY.plusSeconds(120), DAY)).as("late").isZero();
    }

    @Test
    void writesManyAtOnceButNobodyWhoIsNotConnected() {
        connections.insert(ADA, BEN, DAY);
        connections.insert(CLEO, ADA, DAY);
        connections.insert(BEN, CLEO, DAY);
        assertThat(store.touch(CLEO, BEN, DAY.plusSeconds(30), DAY)).isEqualTo(2);
        List<MemberId> all = List.of(BEN, CLEO, DORA, ADA);
        assertThat(store.touch(ADA, all, DAY.plusSeconds(60), DAY)).isEqualTo(4);
        assertThat(store.touch(ADA, all, DAY.plusSeconds(90), DAY))
                .as("the same day")
                .isZero();
        assertThat(store.touch(BEN, ADA, DAY.plusSeconds(90), DAY))
                .as("the same day")
                .isZero();
        Instant next = DAY.plus(Duration.ofDays(1));
        assertThat(store.touch(ADA, List.of(CLEO), next, next)).isEqualTo(2);
        assertThat(store.touch(CLEO, all, next.plusSeconds(5), next))
                .as("Ben alone is left")
                .isEqualTo(2);
        assertThat(store.touch(ADA, List.of(), next, next)).isZero();
    }

    @Test
    void aTieIsStrongerForAWhileWhereBothHaveIt() {
        connections.insert(ADA, BEN, DAY);
        store.note(ADA, BEN, DAY);
        assertThat(longKnown.strengths(List.of(TIE), DAY)).isEqualTo(Map.of(TIE, 0.0));
        store.note(BEN, ADA, DAY);
        assertThat(longKnown.strengths(List.of(TIE), DAY)).isEqualTo(Map.of(TIE, 0.5));
        assertThat(longKnown.strengths(List.of(TIE), DAY.plus(Duration.ofDays(91))))
                .hasEntrySatisfying(TIE, strength -> assertThat(strength).isBetween(0.1, 0.2));
    }
}
