package kith.people;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a member does not want to have suggested again. */
@Repository
class SuggestionStore {

    private final JdbcClient sql;

    SuggestionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everybody of them, the latest first. */
    List<MemberId> never(MemberId me) {
        return sql.sql("select other_id from never_suggested where member_id = :me order by since desc, other_id desc")
                .param("me", me.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** Once is enough. */
    void insert(MemberId me, MemberId other, Instant at) {
        sql.sql("""
                insert into never_suggested (member_id, other_id, since) values (:me, :other, :at)
                on conflict do nothing
                """)
                .param("me", me.value())
                .param("other", other.value())
                .param("at", Timestamps.at(at))
                .update();
    }

    void delete(MemberId me, MemberId other) {
        sql.sql("delete from never_suggested where member_id = :me and other_id = :other")
                .param("me", me.value())
                .param("other", other.value())
                .update();
    }
}
