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
        sql.sql("insert into pace (who, kind, due) values (:who, :kind, :now) on conflict do nothing")
                .param("who", who)
                .param("kind", limit.name())
                .param("now", at(now))
                .update();
        return sql.sql("""
                        update pace set due = greatest(due, :now) + make_interval(secs => :step)
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
