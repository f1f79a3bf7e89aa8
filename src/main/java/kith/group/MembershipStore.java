package kith.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which group since when, kept by the group and by the member. */
@Repository
class MembershipStore {

    private final JdbcClient sql;

    MembershipStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody in a group. */
    record Membership(MemberId member, Instant since) {}

    /** Holds the group until the transaction ends, so that nobody joins while the last one leaves; says its name; empty where it is closed. */
    Optional<String> hold(GroupId group) {
        return sql.sql("select name from groups where group_id = :group and closed is null for update")
                .param("group", group.value())
                .query(String.class)
                .optional();
    }

    /** Writes both rows; false where they are in it already. */
    boolean insert(GroupId group, MemberId member, Instant since) {
        boolean fresh = sql.sql("""
                insert into group_membership (group_id, member_id, since) values (:group, :member, :since)
                on conflict do nothing
                """)
                        .param("group", group.value())
                        .param("member", member.value())
                        .param("since", Timestamps.at(since))
                        .update()
                == 1;
        if (fresh) {
            sql.sql("insert into member_group (member_id, group_id, since) values (:member, :group, :since)")
                    .param("member", member.value())
                    .param("group", group.value())
                    .param("since", Timestamps.at(since))
                    .update();
        }
        return fresh;
    }

    /** Deletes both rows; false where they are not in it. */
    boolean delete(GroupId group, MemberId member) {
        sql.sql("delete from member_group where member_id = :member and group_id = :group")
                .param("member", member.value())
                .param("group", group.value())
                .update();
        return sql.sql("delete from group_membership where group_id = :group and member_id = :member")
                        .param("group", group.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    void countOneMore(GroupId group) {
        sql.sql("update groups set members = members + 1 where group_id = :group")
                .param("group", group.value())
                .update();
    }

    /** Counts one less, and closes the group where that was the last. Says how many are left. */
    int countOneLess(GroupId group, Instant at) {
        return sql.sql("""
                update groups set members = members - 1, closed = case when members = 1 then :at::timestamptz end
                where group_id = :group returning members
                """)
                .param("group", group.value())
                .param("at", Timestamps.at(at))
                .query(Integer.class)
                .single();
    }

    /** Since when the member is in the group. */
    Optional<Instant> since(MemberId member, GroupId group) {
        return sql.sql("select since from member_group where member_id = :member and group_id = :group")
                .param("member", member.value())
                .param("group", group.value())
                .query((row, n) -> Timestamps.instant(row, 1))
                .optional();
    }

    /** A page of those in a group, who has been in it longest first. */
    List<Membership> page(GroupId group, Mark after, int limit) {
        return sql.sql("""
                select member_id, since from group_membership
                where group_id = :group and (since, member_id) > (:since, :member)
                order by since, member_id limit :limit
                """)
                .param("group", group.value())
                .param("since", Timestamps.at(after.at()))
                .param("member", after.id())
                .param("limit", limit)
                .query((row, n) -> new Membership(new MemberId(row.getLong(1)), Timestamps.instant(row, 2)))
                .list();
    }
}
