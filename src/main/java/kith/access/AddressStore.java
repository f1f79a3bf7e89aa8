package kith.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of accounts: the present one, the one wanted, those of before. */
@Repository
class AddressStore {

    private final JdbcClient sql;

    AddressStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The present one, and the one wanted instead, or null. */
    record Present(
            String address, boolean confirmed, @Nullable String wanted) {}

    Optional<Present> of(MemberId member) {
        return sql.sql(
                        "select address, confirmed_at is not null, wanted_address from account where member_id = :member")
                .param("member", member.value())
                .query((row, n) -> new Present(row.getString(1), row.getBoolean(2), row.getString(3)))
                .optional();
    }

    Map<MemberId, Present> of(Collection<MemberId> members) {
        Map<MemberId, Present> addresses = new HashMap<>();
        sql.sql("""
                select member_id, address, confirmed_at is not null, wanted_address
                from account where member_id = any (:members)
                """).param("members", MemberId.numbers(members)).query(row -> {
            addresses.put(
                    new MemberId(row.getLong(1)), new Present(row.getString(2), row.getBoolean(3), row.getString(4)));
        });
        return addresses;
    }

    /** Those of before, by the moment until which. */
    Map<MemberId, Map<Instant, String>> former(Collection<MemberId> members) {
        Map<MemberId, Map<Instant, String>> addresses = new HashMap<>();
        sql.sql("select member_id, until_at, address from former_address where member_id = any (:members)")
                .param("members", MemberId.numbers(members))
                .query(row -> {
                    addresses
                            .computeIfAbsent(new MemberId(row.getLong(1)), member -> new HashMap<>())
                            .put(Timestamps.instant(row, 2), row.getString(3));
                });
        return addresses;
    }

    /** The member with this address, if there is one. */
    Optional<MemberId> owner(Address address) {
        return sql.sql("select member_id from account_address where address = :key")
                .param("key", address.key())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .optional();
    }

    void want(MemberId member, @Nullable String address) {
        sql.sql("update account set wanted_address = :address where member_id = :member")
                .param("address", address)
                .param("member", member.value())
                .update();
    }

    /** Confirms it, if it still is theirs. */
    boolean confirm(MemberId member, String address, Instant now) {
        return sql.sql("""
                        update account set confirmed_at = coalesce(confirmed_at, :now)
                        where member_id = :member and address = :address
                        """)
                        .param("now", Timestamps.at(now))
                        .param("member", member.value())
                        .param("address", address)
                        .update()
                == 1;
    }

    /** Takes a new one, which is confirmed, if it is the one wanted and nobody has it; keeps the old one to tell it. */
    boolean move(MemberId member, Address from, Address to, Instant now) {
        boolean sameKey = from.key().equals(to.key());
        if (!sameKey && !claim(member, to)) {
            return false;
        }
        int moved = sql.sql("""
                update account set address = :to, wanted_address = null, confirmed_at = :now
                where member_id = :member and address = :from and wanted_address = :to
                """)
                .param("to", to.written())
                .param("from", from.written())
                .param("now", Timestamps.at(now))
                .param("member", member.value())
                .update();
        if (moved == 1 && !sameKey) {
            sql.sql("delete from account_address where address = :key and member_id = :member")
                    .param("key", from.key())
                    .param("member", member.value())
                    .update();
            sql.sql("insert into former_address (member_id, until_at, address) values (:member, :now, :address)")
                    .param("member", member.value())
                    .param("now", Timestamps.at(now))
                    .param("address", from.written())
                    .update();
        }
        return moved == 1;
    }

    private boolean claim(MemberId member, Address address) {
        return sql.sql("""
                        insert into account_address (address, member_id) values (:address, :member)
                        on conflict (address) do nothing
                        """)
                        .param("address", address.key())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    void forgetFormer(Instant than) {
        sql.sql("delete from former_address where until_at < :than")
                .param("than", Timestamps.at(than))
                .update();
    }
}
