package kith.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their addresses. */
@Repository
class AccountStore {

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Opens the account unless the address has one; says whether it did. Whoever is told false takes the transaction back. */
    boolean open(Account account, Address address, Instant now) {
        sql.sql("""
                        insert into account (member_id, address, password, operator, opened)
                        values (:member, :address, :password, :operator, :now)
                        """)
                .param("member", account.member().value())
                .param("address", account.address())
                .param("password", account.password())
                .param("operator", account.operator())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql("""
                        insert into account_address (address, member_id) values (:address, :member)
                        on conflict (address) do nothing
                        """)
                        .param("address", address.key())
                        .param("member", account.member().value())
                        .update()
                == 1;
    }

    /** Takes the address for theirs without a letter, where whoever made the account knows that it is. */
    void confirmed(MemberId member, Instant now) {
        sql.sql("update account set confirmed_at = :now where member_id = :member")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("member", member.value())
                .update();
    }

    /** Whether whoever reads the letters to the member's address has said that it is theirs. */
    boolean isConfirmed(MemberId member) {
        return sql.sql("select confirmed_at is not null from account where member_id = :member")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    boolean isOlder(MemberId member, Instant than) {
        return sql.sql("select exists (select from account where member_id = :member and opened < :than)")
                .param("member", member.value())
                .param("than", than.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<Account> byAddress(String key) {
        return sql.sql("""
                        select a.member_id, a.address, a.password, a.operator
                        from account_address k join account a on a.member_id = k.member_id
                        where k.address = :key
                        """).param("key", key).query(AccountStore::account).optional();
    }

    Optional<Account> of(MemberId member) {
        return sql.sql("select member_id, address, password, operator from account where member_id = :member")
                .param("member", member.value())
                .query(AccountStore::account)
                .optional();
    }

    void setPassword(MemberId member, String hash) {
        sql.sql("update account set password = :hash where member_id = :member")
                .param("hash", hash)
                .param("member", member.value())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(new MemberId(row.getLong(1)), row.getString(2), row.getString(3), row.getBoolean(4));
    }
}
