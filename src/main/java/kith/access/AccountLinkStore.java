package kith.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import kith.access.AccountLinks.Purpose;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that work once, by the hash of what their bearer holds. */
@Repository
class AccountLinkStore {

    private final JdbcClient sql;

    AccountLinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** For whom a link was made, and for which address. */
    record Made(MemberId member, String address) {}

    void add(String hash, Made made, Purpose purpose, Instant expires) {
        sql.sql("""
                insert into account_link (hash, member_id, purpose, address, expires_at)
                values (:hash, :member, :purpose, :address, :expires)
                """)
                .param("hash", hash)
                .param("member", made.member().value())
                .param("purpose", purpose.code())
                .param("address", made.address())
                .param("expires", Timestamps.at(expires))
                .update();
    }

    /** The link, if it still works; it goes on doing so. */
    Optional<Made> find(String token, Purpose purpose, Instant now) {
        return sql.sql("""
                select member_id, address from account_link
                where hash = :hash and purpose = :purpose and expires_at > :now
                """)
                .param("hash", Digest.of(token))
                .param("purpose", purpose.code())
                .param("now", Timestamps.at(now))
                .query(AccountLinkStore::made)
                .optional();
    }

    /** Uses it up; of two who use it at once, one finds it. The others for the same purpose and address go with it. */
    Optional<Made> use(String token, Purpose purpose, Instant now) {
        Optional<Made> used = sql.sql("""
                delete from account_link where hash = :hash and purpose = :purpose and expires_at > :now
                returning member_id, address
                """)
                .param("hash", Digest.of(token))
                .param("purpose", purpose.code())
                .param("now", Timestamps.at(now))
                .query(AccountLinkStore::made)
                .optional();
        used.ifPresent(made -> forget(made, purpose));
        return used;
    }

    private void forget(Made made, Purpose purpose) {
        sql.sql("delete from account_link where member_id = :member and purpose = :purpose and address = :address")
                .param("member", made.member().value())
                .param("purpose", purpose.code())
                .param("address", made.address())
                .update();
    }

    void forget(MemberId member, Purpose purpose) {
        sql.sql("delete from account_link where member_id = :member and purpose = :purpose")
                .param("member", member.value())
                .param("purpose", purpose.code())
                .update();
    }

    void deleteExpired(Instant now) {
        sql.sql("delete from account_link where expires_at <= :now")
                .param("now", Timestamps.at(now))
                .update();
    }

    private static Made made(ResultSet row, int n) throws SQLException {
        return new Made(new MemberId(row.getLong(1)), row.getString(2));
    }
}
