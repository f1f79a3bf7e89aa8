package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.People;
import kith.graph.NetworkSize;
import kith.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What one's own Kith answers at once after each change. */
@KithTest
class NetworkTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final People people;
    private final Connections connections;
    private final Network network;
    private final TransactionTemplate transaction;

    private MemberId ada = new MemberId(1);
    private MemberId ben = new MemberId(1);
    private MemberId cato = new MemberId(1);
    private MemberId dora = new MemberId(1);
    private MemberId erin = new MemberId(1);

    NetworkTest(People people, Connections connections, Network network, TransactionTemplate transaction) {
        this.people = people;
        this.connections = connections;
        this.network = network;
        this.transaction = transaction;
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

    @Test
    void knowsDegreesUpToTheThird() {
        assertThat(network.of(ada, List.of(ben, cato, dora, erin))).isEqualTo(Map.of(ben, 1, cato, 2, dora, 3));
        assertThat(network.size(ada)).isEqualTo(new NetworkSize(1, 1, 1));
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
        assertThat(network.mutual(ada, cato, 1, 9)).containsExactly(dora);
        assertThat(network.mutualCount(ada, cato)).isEqualTo(2);
        assertThat(connections.mutual(ada, cato, 1)).isEqualTo(new Connections.Mutual(List.of(ben), 2));
    }

    @Test
    void findsTheWaysAndWhomOneMayWantToKnow() {
        assertThat(network.paths(ada, dora)).containsExactly(List.of(ada, ben, cato, dora));
        assertThat(network.suggestions(ada, List.of(), 9)).containsExactly(new Network.Suggested(cato, List.of(ben)));
        assertThat(network.suggestions(ada, List.of(cato), 9)).isEmpty();
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

    private void connect(MemberId one, MemberId other) {
        connections.connect(one, other, MAY);
    }
}
