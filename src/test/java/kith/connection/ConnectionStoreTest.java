package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import kith.KithTest;
import kith.Plans;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The table of connections: both sides of each, in order, and from the index among thousands. All is taken back with the test. */
@KithTest
@Transactional
class ConnectionStoreTest {

    /** Beyond any member that a test makes. */
    private static final long FIRST = 5_000_000_000L;

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final MemberId ADA = new MemberId(FIRST);
    private static final MemberId BEN = new MemberId(FIRST + 1);
    private static final MemberId CATO = new MemberId(FIRST + 2);
    private static final MemberId DORA = new MemberId(FIRST + 3);

    private final JdbcClient sql;
    private final Plans plans;
    private final ConnectionStore store;

    ConnectionStoreTest(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.plans = new Plans(source);
        this.store = new ConnectionStore(plans.client());
    }

    @Test
    void standsOnBothSidesOnceAndGoesFromBoth() {
        assertThat(store.insert(ADA, BEN, MAY)).isEqualTo(2);
        assertThat(store.insert(BEN, ADA, JUNE)).isZero();
        assertThat(store.exists(ADA, BEN)).isTrue();
        assertThat(store.exists(BEN, ADA)).isTrue();
        assertThat(store.count(BEN)).isEqualTo(1);
        assertThat(store.among(BEN, List.of(ADA, CATO))).containsExactly(new Connection(ADA, MAY));
        assertThat(store.delete(BEN, ADA)).isEqualTo(2);
        assertThat(store.exists(ADA, BEN)).isFalse();
        assertThat(store.delete(ADA, BEN)).isZero();
    }

    @Test
    void pagesFromTheNewestOn() {
        store.insert(ADA, BEN, MAY);
        store.insert(ADA, CATO, JUNE);
        store.insert(ADA, DORA, MAY);
        List<Connection> first = store.page(ADA, Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE, 2);
        assertThat(first).containsExactly(new Connection(CATO, JUNE), new Connection(DORA, MAY));
        assertThat(store.page(ADA, MAY, DORA.value(), 2)).containsExactly(new Connection(BEN, MAY));
        assertThat(store.peers(ADA)).containsExactly(BEN, CATO, DORA);
    }

    @Test
    void knowsWhomBothKnow() {
        store.insert(ADA, CATO, JUNE);
        store.insert(ADA, BEN, MAY);
        store.insert(BEN, DORA, MAY);
        store.insert(CATO, DORA, MAY);
        assertThat(store.mutual(ADA, DORA)).containsExactly(BEN, CATO);
    }

    @Test
    void answersFromItsIndexesAmongThousands() {
        sql.sql("""
                insert into connection (member_id, peer_id, since)
                select :first + a, :first + b, :since from generate_series(0, 199) a, generate_series(0, 199) b
                where a <> b and (a + b) % 3 = 0
                """).param("first", FIRST).param("since", Timestamps.at(MAY)).update();
        sql.sql("analyze connection").update();
        List<MemberId> others =
                LongStream.range(FIRST + 1, FIRST + 21).mapToObj(MemberId::new).toList();

        assertThat(store.page(ADA, JUNE, 0, 21)).hasSize(21);
        assertThat(plans.take())
                .singleElement()
                .asString()
                .contains("connection_by_age")
                .doesNotContain("\"Sort\"");
        store.exists(ADA, BEN);
        store.among(ADA, others);
        store.count(ADA);
        assertThat(plans.take())
                .hasSize(3)
                .allSatisfy(plan -> assertThat(plan).contains("connection_").doesNotContain("Seq Scan"));
    }
}
