package kith.introduction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Those who would rather not be asked. */
    Set<MemberId> shut(Collection<MemberId> members) {
        return new HashSet<>(
                sql.sql("select member_id from introduction_asking where member_id = any (:members) and not open")
                        .param("members", values(members))
                        .query((row, n) -> new MemberId(row.getLong(1)))
                        .list());
    }

    /**
     * Who waits for each of those who have at least so many requests waiting: as often as they wait, with whom they asked for. What the go-between
     * declined quietly waits on until its day, so that nobody can tell of it by who may be asked.
     */
    Map<MemberId, List<Trio>> waiting(Collection<MemberId> members, int least) {
        return sql
                .sql("""
                select introducer_id, one_id, other_id from (
                    select introducer_id, one_id, other_id, count(*) over (partition by introducer_id) as waiting
                    from introduction where introducer_id = any (:members) and kind = 'asked' and due_at is not null) as asked
                where waiting >= :least
                """)
                .param("members", values(members))
                .param("least", least)
                .query((row, n) -> new Trio(
                        new MemberId(row.getLong(1)), new MemberId(row.getLong(2)), new MemberId(row.getLong(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Trio::introducer));
    }

    private static Long[] values(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }
}
