package kith.web;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which work is taken, and until when. */
@Repository
class TurnStore {

    private final JdbcClient sql;

    TurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the work if nobody has it at this moment; of several who try at once, one succeeds. */
    boolean take(String job, Instant now, Instant until) {
        return again(job, now, until) || first(job, until);
    }

    private boolean again(String job, Instant now, Instant until) {
        return sql.sql("update turn set until = :until where job = :job and until <= :now")
                        .param("job", job)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean first(String job, Instant until) {
        return sql.sql("insert into turn (job, until) values (:job, :until) on conflict (job) do nothing")
                        .param("job", job)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
