package kith.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of members' programs, by their hashes. */
@Repository
class AccessTokenStore {

    private static final String COLUMNS =
            "t.token_id, t.member_id, t.label, t.scope, t.made_at, t.expires_at, t.last_used_at";

    private final JdbcClient sql;

    AccessTokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(AccessToken.Fresh token) {
        long id = sql.sql("""
                insert into access_token (member_id, hash, label, scope, made_at, expires_at)
                values (:member, :hash, :label, :scope, :made, :expires) returning token_id
                """)
                .param("member", token.owner().value())
                .param("hash", token.hash())
                .param("label", token.label())
                .param("scope", token.scope().code())
                .param("made", Timestamps.at(token.madeAt()))
                .param("expires", Timestamps.at(token.expiresAt()))
                .query(Long.class)
                .single();
        sql.sql("insert into access_token_hash (hash, member_id, token_id) values (:hash, :member, :id)")
                .param("hash", token.hash())
                .param("member", token.owner().value())
                .param("id", id)
                .update();
    }

    /** A member's tokens, those that have run out too, latest first. */
    List<AccessToken> of(MemberId owner) {
        return sql.sql("select " + COLUMNS
                        + " from access_token t where t.member_id = :member order by t.token_id desc")
                .param("member", owner.value())
                .query(AccessTokenStore::token)
                .list();
    }

    /** The token of this hash that has not run out. */
    Optional<AccessToken> find(String hash, Instant now) {
        return sql.sql("select " + COLUMNS + """
                 from access_token_hash h join access_token t on t.member_id = h.member_id and t.token_id = h.token_id
                where h.hash = :hash and t.expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Timestamps.at(now))
                .query(AccessTokenStore::token)
                .optional();
    }

    /** Notes that it was used, if that was not noted within {@code grain}. */
    void use(AccessToken token, Instant now, Duration grain) {
        sql.sql("""
                update access_token set last_used_at = :now
                where member_id = :member and token_id = :id and (last_used_at is null or last_used_at < :before)
                """)
                .param("now", Timestamps.at(now))
                .param("before", Timestamps.at(now.minus(grain)))
                .param("member", token.owner().value())
                .param("id", token.id())
                .update();
    }

    /** Deletes all of the member's. */
    void deleteAll(MemberId owner) {
        forget(sql.sql("delete from access_token where member_id = :member returning hash")
                .param("member", owner.value())
                .query(String.class)
                .list());
    }

    /** Deletes those of the member that are called so. */
    void delete(MemberId owner, String label) {
        forget(sql.sql("delete from access_token where member_id = :member and label = :label returning hash")
                .param("member", owner.value())
                .param("label", label)
                .query(String.class)
                .list());
    }

    /** False if the member has none of this number. */
    boolean delete(MemberId owner, long id) {
        List<String> gone = sql.sql(
                        "delete from access_token where member_id = :member and token_id = :id returning hash")
                .param("member", owner.value())
                .param("id", id)
                .query(String.class)
                .list();
        forget(gone);
        return !gone.isEmpty();
    }

    private void forget(List<String> hashes) {
        sql.sql("delete from access_token_hash where hash = any (:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                row.getLong(1),
                new MemberId(row.getLong(2)),
                row.getString(3),
                AccessToken.Scope.of(row.getString(4)),
                Timestamps.instant(row, 5),
                Timestamps.instant(row, 6),
                Timestamps.instantOrNull(row, 7));
    }
}
