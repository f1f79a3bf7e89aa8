package kith.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When somebody who comes steadily would be due next: all that is to be known of how fast they come. */
@Repository
class PaceStore {

    private final JdbcClient sql;

    PaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Takes one turn, unless they are further ahead than {@code burst}; says whether they may.
     *
     * @param step from one turn to the next at a steady pace
     */
    boolean take(Limit limit, String who, Duration step, Duration burst, Instant now) {
        return goOn(limit, who, step, burst, now)
                || begin(limit, who, now.plus(step))
                // Somebody else may have begun between the two.
                || goOn(limit, who, step, burst, now);
    }

    /** Nobody waits for the disk here: a turn that a crash forgets is a turn given away. */
    private boolean goOn(Limit limit, String who, Duration step, Duration burst, Instant now) {
        return sql.sql("""
                        update pace set due = greatest(due, :now) + make_interval(secs => :step)
                        from (select set_config('synchronous_commit', 'off', true)) as unhurried
                        where who = :who and kind = :kind and due + make_interval(secs => :step) <= :furthest
                        """)
                        .param("now", at(now))
                        .param("step", step.toNanos() / 1e9)
                        .param("who", who)
                        .param("kind", limit.name())
                        .param("furthest", at(now.plus(burst)))
                        .update()
                == 1;
    }

    private boolean begin(Limit limit, String who, Instant due) {
        return sql.sql("insert into pace (who, kind, due) values (:who, :kind, :due) on conflict do nothing")
                        .param("who", who)
                        .param("kind", limit.name())
                        .param("due", at(due))
                        .update()
                == 1;
    }

    /** When they are due, as it stands. */
    Instant due(Limit limit, String who) {
        return sql.sql("select due from pace where who = :who and kind = :kind")
                .param("who", who)
                .param("kind", limit.name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void removeOlder(Instant than) {
        sql.sql("delete from pace where due < :than").param("than", at(than)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
