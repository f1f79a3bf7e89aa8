package kith.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts that count towards limits. */
@Repository
class LimitStore {

    private final JdbcClient sql;

    LimitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** When the {@code nth} last attempt was made, if there were so many after {@code since}. */
    Optional<Instant> nthLast(Limit limit, String who, int nth, Instant since) {
        return sql.sql("""
                        select made from attempt
                        where who = :who and kind = :kind and made > :since
                        order by made desc offset :skip limit 1
                        """)
                .param("who", who)
                .param("kind", limit.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("skip", nth - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    long add(Limit limit, String who, Instant now) {
        return sql.sql("insert into attempt (who, kind, made) values (:who, :kind, :now) returning id")
                .param("who", who)
                .param("kind", limit.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void remove(Limits.Attempt attempt) {
        sql.sql("delete from attempt where who = :who and kind = :kind and id = :id")
                .param("who", attempt.who())
                .param("kind", attempt.limit().name())
                .param("id", attempt.id())
                .update();
    }

    void removeOlder(Limit limit, Instant than) {
        sql.sql("delete from attempt where kind = :kind and made <= :than")
                .param("kind", limit.name())
                .param("than", than.atOffset(ZoneOffset.UTC))
                .update();
    }
}
