package kith.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.connection.Tie;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares the groups of many members at once. */
@Repository
class InCommonStore {

    private final JdbcClient sql;

    InCommonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A group that somebody shares with the one who was asked about; {@code members} is how many are in it. */
    record InCommon(SharedGroup group, int members) {}

    /** How many groups the two of each tie share; absent where that is none. */
    Map<Tie, Integer> counts(Collection<Tie> ties) {
        Map<Tie, Integer> counts = new HashMap<>();
        sql.sql("""
                select t.one, t.other, count(*)
                from unnest(:ones::bigint[], :others::bigint[]) as t (one, other)
                join member_group mine on mine.member_id = t.one
                join member_group theirs on theirs.member_id = t.other and theirs.group_id = mine.group_id
                group by t.one, t.other
                """)
                .param("ones", MemberId.numbers(ties.stream().map(Tie::one).toList()))
                .param("others", MemberId.numbers(ties.stream().map(Tie::other).toList()))
                .query(row -> {
                    counts.put(new Tie(new MemberId(row.getLong(1)), new MemberId(row.getLong(2))), row.getInt(3));
                });
        return counts;
    }

    /** The groups that one member shares with each of the others, the smallest first, since sharing one of few says more. */
    Map<MemberId, List<InCommon>> with(MemberId mine, Collection<MemberId> others) {
        Map<MemberId, List<InCommon>> groups = new LinkedHashMap<>();
        sql.sql("""
                select theirs.member_id, g.slug, g.name, mine.since, theirs.since, g.members
                from member_group mine
                join groups g on g.group_id = mine.group_id
                join member_group theirs on theirs.group_id = mine.group_id and theirs.member_id = any (:others)
                where mine.member_id = :mine
                order by g.members, g.sort_name, g.group_id
                """)
                .param("mine", mine.value())
                .param("others", MemberId.numbers(others))
                .query(row -> {
                    groups.computeIfAbsent(new MemberId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new InCommon(
                                    new SharedGroup(
                                            row.getString(2),
                                            row.getString(3),
                                            Timestamps.instant(row, 4),
                                            Timestamps.instant(row, 5)),
                                    row.getInt(6)));
                });
        return groups;
    }

    /** The groups a member is in, by name. */
    List<GroupAmong> mine(MemberId member, int limit) {
        return sql.sql("""
                select g.slug, g.name, g.members from member_group mine join groups g on g.group_id = mine.group_id
                where mine.member_id = :member order by g.sort_name, g.group_id limit :limit
                """)
                .param("member", member.value())
                .param("limit", limit)
                .query((row, n) -> new GroupAmong(row.getString(1), row.getString(2), row.getInt(3), true))
                .list();
    }

    /** Those of {@code others} who are in the group at this address, if the member is in it too. */
    Set<MemberId> within(MemberId member, String slug, Collection<MemberId> others) {
        return sql.sql("""
                select theirs.member_id from group_slug s
                join member_group mine on mine.member_id = :member and mine.group_id = s.group_id
                join group_membership theirs on theirs.group_id = s.group_id and theirs.member_id = any (:others)
                where s.slug = :slug
                """)
                .param("member", member.value())
                .param("slug", slug)
                .param("others", MemberId.numbers(others))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .set();
    }

    /** The groups that most of these members are in; whether the viewer is in them too. */
    List<GroupAmong> among(MemberId viewer, Collection<MemberId> members, int limit) {
        return sql.sql("""
                select g.slug, g.name, t.share, mine.member_id is not null
                from (select group_id, count(*) as share from member_group where member_id = any (:members)
                    group by group_id order by share desc, group_id limit :limit) as t
                join groups g on g.group_id = t.group_id
                left join member_group mine on mine.member_id = :viewer and mine.group_id = t.group_id
                order by t.share desc, t.group_id
                """)
                .param("viewer", viewer.value())
                .param("members", MemberId.numbers(members))
                .param("limit", limit)
                .query((row, n) -> new GroupAmong(row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4)))
                .list();
    }
}
