package kith.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import kith.database.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that carried a key, and what was answered. */
@Repository
class AnsweredRequestStore {

    private final JdbcClient sql;

    AnsweredRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was answered; {@code request} is the fingerprint of what was asked, {@code resource} the path of what came of it. */
    record Answer(String request, int status, String resource) {}

    /** Takes a key; whoever comes with it meanwhile waits until this transaction ends. False if it was taken before. */
    boolean take(long member, String key, String request, Instant now) {
        return sql.sql("""
                        insert into answered_request (member_id, key, request, status, resource, at)
                        values (:member, :key, :request, 0, '', :now) on conflict do nothing
                        """)
                        .param("member", member)
                        .param("key", key)
                        .param("request", request)
                        .param("now", Timestamps.at(now))
                        .update()
                == 1;
    }

    void answer(long member, String key, int status, String resource) {
        sql.sql("""
                update answered_request set status = :status, resource = :resource
                where member_id = :member and key = :key
                """)
                .param("status", status)
                .param("resource", resource)
                .param("member", member)
                .param("key", key)
                .update();
    }

    Optional<Answer> find(long member, String key) {
        return sql.sql(
                        "select request, status, resource from answered_request where member_id = :member and key = :key")
                .param("member", member)
                .param("key", key)
                .query(AnsweredRequestStore::read)
                .optional();
    }

    /** Deletes those that were asked before; says how many. */
    int deleteOlder(Instant than, int limit) {
        return sql.sql("""
                delete from answered_request where (member_id, key) in (
                    select member_id, key from answered_request where at < :than order by at limit :limit)
                """)
                .param("than", Timestamps.at(than))
                .param("limit", limit)
                .update();
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(row.getString(1), row.getInt(2), row.getString(3));
    }
}
