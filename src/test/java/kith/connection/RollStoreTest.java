package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kith.KithTest;
import kith.Plans;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The list of somebody with thirty thousand connections, each with notes. All is taken back with the test. */
@KithTest
@Transactional
class RollStoreTest {

    private static final long FIRST = 7_000_000_000L;
    private static final int MANY = 30_000;
    private static final MemberId ADA = new MemberId(FIRST);
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final JdbcClient sql;
    private final RollStore store;
    private final Plans plans;

    RollStoreTest(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.plans = new Plans(source);
        this.store = new RollStore(plans.client());
    }

    @Test
    void looksAtOnesOwnRowsAlone() {
        fill();
        long began = System.nanoTime();
        List<MemberId> tagged = store.narrowed(ADA, "charts", null, null, false, null);
        assertThat(tagged).hasSize(MANY / 100);
        assertThat(store.narrowed(ADA, "", MAY, null, false, null)).hasSize(MANY / 2);
        assertThat(store.narrowed(ADA, "", null, MAY, false, null)).isEmpty();
        assertThat(store.narrowed(ADA, "", null, null, true, null)).hasSize(MANY / 2);
        assertThat(store.narrowed(ADA, "charts", MAY, null, false, LocalDate.of(2026, 5, 2)))
                .hasSize(MANY / 100);
        assertThat(store.mentioning(ADA, List.of("rows"))).hasSize(MANY);
        assertThat(store.newest(ADA, tagged, Mark.LATEST, 21)).hasSize(21);
        List<MemberId> all = store.narrowed(ADA, "", null, null, false, null);
        assertThat(store.latelyTouched(ADA, all, Mark.LATEST, 21)).hasSize(21);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(plans.take())
                .allSatisfy(plan ->
                        assertThat(plan).contains("member_id = ").doesNotContain("\"Sort Space Type\": \"Disk\""));
    }

    private void fill() {
        sql.sql("""
                insert into connection (member_id, peer_id, since)
                select :first, :first + n, :since::timestamptz + n * interval '1 second' from generate_series(1, :many) n
                """)
                .param("first", FIRST)
                .param("since", Timestamps.at(MAY))
                .param("many", MANY)
                .update();
        sql.sql("""
                insert into connection_memory
                    (member_id, peer_id, notes, tags, tag_keys, follow_up_on, due_at, version, search_document)
                select :first, :first + n, 'Rows.', t.tags, t.tags, date '2026-05-01', :since, 1, to_tsvector('simple', 'rows')
                from generate_series(1, :many) n
                cross join lateral (select case when n % 100 = 0 then array['charts'] else array['t' || n] end) as t (tags)
                """)
                .param("first", FIRST)
                .param("since", Timestamps.at(MAY))
                .param("many", MANY)
                .update();
        sql.sql("""
                insert into connection_touch (member_id, peer_id, touched_at)
                select :first, :first + n, :since from generate_series(2, :many, 2) n
                """)
                .param("first", FIRST)
                .param("since", Timestamps.at(MAY))
                .param("many", MANY)
                .update();
        sql.sql("analyze connection, connection_memory, connection_touch").update();
    }
}
