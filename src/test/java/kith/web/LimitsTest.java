package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.KithTest;
import kith.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How often is too often. */
@KithTest
class LimitsTest {

    private final Limits limits;
    private final Turns turns;
    private final Words words;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    LimitsTest(
            Limits limits,
            Turns turns,
            Words words,
            MovableClock clock,
            TransactionTemplate transaction,
            JdbcClient sql) {
        this.limits = limits;
        this.turns = turns;
        this.words = words;
        this.clock = clock;
        this.transaction = transaction;
        this.sql = sql;
    }

    @AfterEach
    void clear() {
        clock.reset();
        sql.sql("delete from attempt").update();
    }

    @Test
    void everyLimitHasItsSentenceAndIsAtLeastOne() {
        for (Limit limit : Limit.values()) {
            assertThat(words.text(limit.key(), 7, "3 minutes")).as(limit.name()).isNotBlank();
            assertThat(limits.most(limit)).as(limit.name()).isPositive();
        }
    }

    @Test
    void liftsOneByOneAsTheAttemptsGrowOld() {
        for (int i = 0; i < 5; i++) {
            limits.attempt(Limit.PASSWORD_CHANGE, "somebody");
            clock.advance(Duration.ofMinutes(1));
        }
        TooMany refused = catchThrowableOfType(TooMany.class, () -> limits.attempt(Limit.PASSWORD_CHANGE, "somebody"));
        assertThat(words.text(refused)).contains("5 wrong passwords").contains("10 minutes");
        assertThat(Duration.between(clock.instant(), refused.lifts()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));

        limits.attempt(Limit.PASSWORD_CHANGE, "somebody else");
        clock.advance(Duration.ofMinutes(10));
        limits.attempt(Limit.PASSWORD_CHANGE, "somebody");
        assertThatThrownBy(() -> limits.attempt(Limit.PASSWORD_CHANGE, "somebody"))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void holdsExactlyHoweverManyComeAtOnce() throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                tries.add(threads.submit(() -> allowed("crowd")));
            }
        }
        int allowed = 0;
        for (Future<Boolean> one : tries) {
            allowed += one.get() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(limits.most(Limit.PASSWORD_CHANGE));
    }

    @Test
    void whatIsForgottenOrTakenBackDoesNotCount() {
        for (int i = 0; i < 10; i++) {
            limits.forget(limits.attempt(Limit.PASSWORD_CHANGE, "forgiven"));
            transaction.executeWithoutResult(status -> {
                limits.attempt(Limit.PASSWORD_CHANGE, "forgiven");
                status.setRollbackOnly();
            });
        }
        assertThat(allowed("forgiven")).isTrue();
    }

    @Test
    void whatNoLongerCountsIsClearedAway() {
        limits.attempt(Limit.PASSWORD_CHANGE, "somebody");
        limits.attempt(Limit.REGISTRATION_PER_PLACE, "somebody");
        clock.advance(Duration.ofMinutes(16));
        limits.clear();
        assertThat(sql.sql("select kind from attempt where who = 'somebody'")
                        .query(String.class)
                        .list())
                .containsExactly("REGISTRATION_PER_PLACE");
    }

    @Test
    void ofSeveralServersOneHasItsTurn() throws Exception {
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 3; round++) {
                List<Future<Boolean>> asked = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    asked.add(servers.submit(() -> turns.take("a job", Duration.ofSeconds(50))));
                }
                int taken = 0;
                for (Future<Boolean> one : asked) {
                    taken += one.get() ? 1 : 0;
                }
                assertThat(taken).as("round " + round).isEqualTo(1);
                clock.advance(Duration.ofMinutes(1));
            }
        }
    }

    private boolean allowed(String who) {
        try {
            limits.attempt(Limit.PASSWORD_CHANGE, who);
            return true;
        } catch (TooMany refused) {
            return false;
        }
    }
}
