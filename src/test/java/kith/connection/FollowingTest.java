package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kith.AnotherKith;
import kith.FreshDatabase;
import kith.database.OwnConnections;
import kith.member.MemberId;
import kith.member.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two Kiths on one database: whatever becomes of wakes, connections and servers, each one's graph comes to be the table. */
class FollowingTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final String database = FreshDatabase.create();
    private final ConfigurableApplicationContext one = AnotherKith.on(database);
    private ConfigurableApplicationContext two = AnotherKith.on(database);

    @AfterEach
    void stop() {
        two.close();
        one.close();
    }

    @Test
    void theOtherSeesItSoon() {
        connections(one).connect(member(1), member(2), MAY);
        assertThat(degree(one, 1, 2)).isEqualTo(1);
        until(() -> degree(two, 1, 2) == 1);
        connections(two).remove(member(2), member(1));
        assertThat(degree(two, 1, 2)).isZero();
        until(() -> degree(one, 1, 2) == 0);
    }

    @Test
    void aMissedWakeLosesNothing() {
        sql("insert into connection (member_id, peer_id, since) values (1, 2, now()), (2, 1, now())");
        sql("insert into connection_change (transaction_id, one_id, other_id, connected, at)"
                + " values (pg_current_xact_id(), 1, 2, true, now())");
        until(() -> degree(one, 1, 2) == 1 && degree(two, 1, 2) == 1);
    }

    @Test
    void aLowerNumberThatIsCommittedLaterIsSeenAndNothingTwice() throws Exception {
        try (Connection slow = one.getBean(DataSource.class).getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate(
                    "insert into connection (member_id, peer_id, since) values (1, 2, now()), (2, 1, now())");
            statement.executeUpdate("insert into connection_change (transaction_id, one_id, other_id, connected, at)"
                    + " values (pg_current_xact_id(), 1, 2, true, now())");
            for (int later = 3; later < 9; later++) {
                connections(one).connect(member(2), member(later), MAY);
            }
            until(() -> degree(two, 2, 8) == 1);
            assertThat(degree(two, 1, 2)).isZero();
            try (Connection own = one.getBean(OwnConnections.class).open("each change once")) {
                ChangeLine line = new ChangeLine(own);
                ChangeLine.Loaded loaded = line.load();
                connections(one).connect(member(2), member(9), MAY);
                ChangeLine.Changes news = line.since(loaded.snapshot());
                assertThat(news.changes()).containsExactly(new ChangeLine.Change(2, 9, true));
                assertThat(line.since(news.snapshot()).changes()).isEmpty();
            }
            slow.commit();
            slow.setAutoCommit(true);
        }
        until(() -> degree(one, 1, 2) == 1 && degree(two, 1, 2) == 1);
    }

    @Test
    void whatCameFromAnotherDatabaseIsNotReadForEver() throws Exception {
        sql("insert into connection_change (transaction_id, one_id, other_id, connected, at)"
                + " values ('9000000000'::xid8, 1, 2, true, now())");
        try (ConfigurableApplicationContext three = AnotherKith.on(database)) {
            assertThat(degree(three, 1, 2)).isZero();
            assertThat(one.getBean(JdbcClient.class)
                            .sql("select count(*) from connection_change")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void whateverBreaksBothComeToBeTheTable() {
        Random random = new Random(20261126);
        int ended = 0;
        for (int step = 0; step < 400; step++) {
            ChangingKith.changeSomething(connections(random.nextBoolean() ? one : two), random);
            if (step % 40 == 13) {
                ended += endSome(random);
            }
            if (step == 222) {
                two.close();
                two = AnotherKith.on(database);
            }
        }
        List<String> table = one.getBean(JdbcClient.class)
                .sql("select member_id || '-' || peer_id from connection order by member_id, peer_id")
                .query(String.class)
                .list();
        assertThat(table).isNotEmpty();
        assertThat(ended).as("connections ended").isPositive();
        until(() -> ChangingKith.known(one).equals(table));
        until(() -> ChangingKith.known(two).equals(table));
    }

    @Test
    void whoeverIsSuspendedIsBetweenNobody() {
        connections(one).connect(member(1), member(2), MAY);
        connections(one).connect(member(2), member(3), MAY);
        join(3);
        sql("update member set standing = 'suspended' where member_id = 2");
        one.getBean(ChangeJobs.class).hide();
        assertThat(degree(one, 1, 3)).isZero();
        try (ConfigurableApplicationContext three = AnotherKith.on(database)) {
            assertThat(degree(three, 1, 3)).isZero();
            assertThat(degree(three, 1, 2)).isZero();
        }
        sql("update member set standing = 'live' where member_id = 2");
        one.getBean(ChangeJobs.class).hide();
        assertThat(degree(one, 1, 3)).isEqualTo(2);
    }

    /** Makes members with the numbers 1, 2, … */
    private void join(int count) {
        Members members = one.getBean(Members.class);
        for (int n = 1; n <= count; n++) {
            assertThat(members.join("Member " + n)).isEqualTo(member(n));
        }
    }

    /** Ends some of the connections on which the Kiths listen and read, whatever they are at; says how many. */
    private int endSome(Random random) {
        List<Integer> there = one.getBean(JdbcClient.class)
                .sql(
                        "select pid from pg_stat_activity where datname = current_database() and application_name like 'kith: %' order by pid")
                .query(Integer.class)
                .list();
        int ended = 0;
        for (int pid : there) {
            if (random.nextBoolean()) {
                sql("select pg_terminate_backend(" + pid + ")");
                ended++;
            }
        }
        return ended;
    }

    private static int degree(ConfigurableApplicationContext kith, int a, int b) {
        return kith.getBean(Network.class).of(member(a), List.of(member(b))).getOrDefault(member(b), 0);
    }

    private static Connections connections(ConfigurableApplicationContext kith) {
        return kith.getBean(Connections.class);
    }

    private static MemberId member(int number) {
        return new MemberId(number);
    }

    private void sql(String statement) {
        JdbcClient client = one.getBean(JdbcClient.class);
        if (statement.startsWith("select")) {
            client.sql(statement).query().listOfRows();
        } else {
            client.sql(statement).update();
        }
    }

    /** For as long as a busy machine may need. */
    private static void until(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(holds);
    }
}
