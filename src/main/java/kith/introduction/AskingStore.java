package kith.introduction;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import kith.introduction.Introduction.State;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether members may be asked for introductions. */
@Repository
class AskingStore {

    private final JdbcClient sql;

    AskingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Holds these members' rows until the transaction ends, always in the same order, so that what is counted for them is counted by one at a time. */
    void hold(MemberId... members) {
        Stream.of(members).map(MemberId::value).distinct().sorted().forEach(member -> {
            sql.sql("insert into introduction_asking (member_id) values (:member) on conflict do nothing")
                    .param("member", member)
                    .update();
            sql.sql("select open from introduction_asking where member_id = :member for update")
                    .param("member", member)
                    .query(Boolean.class)
                    .single();
        });
    }

    boolean isOpen(MemberId member) {
        return sql.sql("select open from introduction_asking where member_id = :member")
                .param("member", member.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void set(MemberId member, boolean open) {
        sql.sql("""
                insert into introduction_asking (member_id, open) values (:member, :open)
                on conflict (member_id) do update set open = excluded.open
                """).param("member", member.value()).param("open", open).update();
    }

    /** Those who may not be asked now: they would rather not, or have so many requests waiting. */
    Set<MemberId> busy(Collection<MemberId> members, int most) {
        return new HashSet<>(sql.sql("""
                select member_id from introduction_asking where member_id = any (:members) and not open
                union
                select member_id from introduction_side
                where member_id = any (:members) and kind = 'asked' and role = 'introducer' and state = any (:open)
                group by member_id having count(*) >= :most
                """)
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("open", State.openCodes())
                .param("most", most)
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list());
    }
}
