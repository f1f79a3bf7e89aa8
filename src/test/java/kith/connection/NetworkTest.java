package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one's own Kith answers at once after each change. */
@KithTest
class NetworkTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final People people;
    private final Connections connections;
    private final Network network;
    private final TransactionTemplate transaction;
    private final ChangeJobs jobs;
    private final JdbcClient sql;
    private final MovableClock clock;

    private MemberId ada = new MemberId(1);
    private MemberId ben = new MemberId(1);
    private MemberId cato = new MemberId(1);
    private MemberId dora = new MemberId(1);
    private MemberId erin = new MemberId(1);

    NetworkTest(
            People people,
            Connections connections,
            Network network,
            TransactionTemplate transaction,
            ChangeJobs jobs,
            JdbcClient sql,
            MovableClock clock) {
        this.people = people;
        this.connections = connections;
        this.network = network;
        this.transaction = transaction;
        this.jobs = jobs;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void aChain() {
        ada = people.member("Ada Brink").id();
        ben = people.member("Ben Oduya").id();
        cato = people.member("Cato Lindqvist").id();
        dora = people.member("Dora Vance").id();
        erin = people.member("Erin Walsh").id();
        connect(ada, ben);
        connect(ben, cato);
        connect(cato, dora);
        connect(dora, erin);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void knowsDegreesUpToTheThird() {
        assertThat(network.of(ada, List.of(ben, cato, dora, erin))).isEqualTo(Map.of(ben, 1, cato, 2, dora, 3));
    }

    @Test
    void forgetsAnEndedConnectionAtOnce() {
        connections.remove(cato, ben);
        assertThat(network.of(ada, List.of(ben, cato, dora))).isEqualTo(Map.of(ben, 1));
        connections.remove(cato, ben);
        connect(ben, cato);
        assertThat(network.of(ada, List.of(cato))).isEqualTo(Map.of(cato, 2));
    }

    @Test
    void namesThoseInCommonTheMostTellingFirst() {
        connect(ada, dora);
        connect(ada, erin);
        assertThat(network.mutual(ada, cato, 0, 9)).containsExactly(ben, dora);
        assertThat(network.mutualCount(ada, cato)).isEqualTo(2);
        assertThat(connections.mutual(ada, cato, 0, 1)).isEqualTo(new Mutual(List.of(ben), 2));
    }

    @Test
    void takesNoNoticeOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            connections.connect(ada, erin, MAY);
            status.setRollbackOnly();
        });
        connect(ben, dora);
        assertThat(network.of(ada, List.of(erin, dora))).isEqualTo(Map.of(dora, 2, erin, 3));
    }

    @Test
    void forgetsItsLogAfterAWeekAndNothingElse() {
        clock.advance(ChangeJobs.KEPT.minusMinutes(1));
        jobs.clear();
        assertThat(entries()).isEqualTo(4);
        clock.advance(Duration.ofMinutes(2));
        jobs.clear();
        assertThat(entries()).isZero();
        assertThat(network.of(ada, List.of(dora))).isEqualTo(Map.of(dora, 3));
    }

    private int entries() {
        return sql.sql("select count(*) from connection_change where one_id between :first and :last")
                .param("first", ada.value())
                .param("last", erin.value())
                .query(Integer.class)
                .single();
    }

    private void connect(MemberId one, MemberId other) {
        connections.connect(one, other, MAY);
    }
}
