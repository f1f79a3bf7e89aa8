package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.group.Groups;
import kith.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of several ways to somebody is told first. */
@KithTest
class TiesTest {

    private final People people;
    private final Connections connections;
    private final Network network;
    private final Groups groups;
    private final LongKnown longKnown;
    private final MovableClock clock;

    private MemberId me = new MemberId(1);
    private MemberId early = new MemberId(1);
    private MemberId late = new MemberId(1);
    private MemberId other = new MemberId(1);

    TiesTest(
            People people,
            Connections connections,
            Network network,
            Groups groups,
            LongKnown longKnown,
            MovableClock clock) {
        this.people = people;
        this.connections = connections;
        this.network = network;
        this.groups = groups;
        this.longKnown = longKnown;
        this.clock = clock;
    }

    @BeforeEach
    void twoWays() {
        me = people.member("Mira Voss").id();
        late = people.member("Lana Late").id();
        early = people.member("Edda Early").id();
        other = people.member("Otto Other").id();
        connect(me, late, 90);
        connect(late, other, 90);
        connect(me, early, 900);
        connect(early, other, 900);
    }

    @Test
    void thoseConnectedForLongerComeFirst() {
        assertThat(network.paths(me, other)).containsExactly(List.of(me, early, other), List.of(me, late, other));
    }

    @Test
    void beingInTheSameGroupsBringsThemForward() {
        String slug = groups.create(me, "ties", "Ties of " + me, "", ago(400));
        groups.join(late, slug, ago(400));
        groups.join(other, slug, ago(400));
        assertThat(network.paths(me, other)).containsExactly(List.of(me, late, other), List.of(me, early, other));
    }

    @Test
    void fewerPeopleComeBeforeStrongerTies() {
        MemberId first = people.member("Fritz First").id();
        MemberId second = people.member("Sara Second").id();
        connect(me, first, 9_000);
        connect(first, second, 9_000);
        connect(second, other, 9_000);
        assertThat(network.paths(me, other))
                .containsExactly(
                        List.of(me, early, other), List.of(me, late, other), List.of(me, first, second, other));
    }

    @Test
    void twoYearsAreWorthHalf() {
        MemberId friend = people.member("Frida Friend").id();
        connect(me, friend, 730);
        Map<Tie, Double> strengths = longKnown.strengths(
                List.of(new Tie(friend, me), new Tie(me, other), new Tie(me, new MemberId(1))), clock.instant());
        assertThat(strengths).containsOnlyKeys(new Tie(friend, me));
        assertThat(strengths.get(new Tie(friend, me))).isBetween(0.499, 0.501);
    }

    @Test
    void someoneFromNowhereHasNoWay() {
        assertThat(network.paths(me, people.member("Nora Nowhere").id())).isEmpty();
    }

    private void connect(MemberId one, MemberId two, int days) {
        connections.connect(one, two, ago(days));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
