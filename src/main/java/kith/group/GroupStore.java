package kith.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads groups: one, lists, and what two members share. */
@Repository
class GroupStore {

    static final String GROUP = """
            select g.group_id, g.slug, g.name, g.about, g.founder_id, g.founded, g.members, g.closed from groups g
            """;

    private static final String ROW = """
            select g.slug, g.name, left(g.about, 400), g.members, mine.since from groups g
            """;

    private static final String SHARED = """
            select g.slug, g.name, mine.since, theirs.since
            from member_group mine
            join member_group theirs on theirs.member_id = :theirs and theirs.group_id = mine.group_id
            join groups g on g.group_id = mine.group_id
            where mine.member_id = :mine
            """;

    private final JdbcClient sql;

    GroupStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The group at this address, open or closed. */
    Optional<Group> find(String slug) {
        return sql.sql(GROUP + "join group_slug s on s.group_id = g.group_id where s.slug = :slug")
                .param("slug", slug)
                .query(GroupStore::group)
                .optional();
    }

    /** Open groups whose folded name holds {@code words}, by name, after the group with the slug {@code after} or from the beginning where that is empty. */
    List<GroupRow> all(MemberId viewer, String words, String after, int limit) {
        return sql.sql(ROW + """
                left join member_group mine on mine.member_id = :viewer and mine.group_id = g.group_id
                where g.closed is null and g.sort_name like '%' || :words || '%'
                  and (:after = '' or (g.sort_name, g.group_id) > (
                        select a.sort_name, a.group_id from group_slug s join groups a on a.group_id = s.group_id
                        where s.slug = :after))
                order by g.sort_name, g.group_id limit :limit
                """)
                .param("viewer", viewer.value())
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query(GroupStore::row)
                .list();
    }

    /** The groups a member is in, by name, likewise. */
    List<GroupRow> of(MemberId member, String after, int limit) {
        return sql.sql(ROW + """
                join member_group mine on mine.group_id = g.group_id
                where mine.member_id = :member
                  and (:after = '' or (g.sort_name, g.group_id) > (
                        select a.sort_name, a.group_id from group_slug s join groups a on a.group_id = s.group_id
                        where s.slug = :after))
                order by g.sort_name, g.group_id limit :limit
                """)
                .param("member", member.value())
                .param("after", after)
                .param("limit", limit)
                .query(GroupStore::row)
                .list();
    }

    /** The first groups of each member, those that the viewer is in too before the others; {@code since} is the member's own. */
    Map<MemberId, List<Belonging>> of(Collection<MemberId> members, MemberId viewer, int limit) {
        Map<MemberId, List<Belonging>> groups = new LinkedHashMap<>();
        sql.sql("""
                select m.id, b.slug, b.name, b.since, b.shared
                from unnest(:members) as m (id)
                cross join lateral (
                    select g.slug, g.name, theirs.since, mine.member_id is not null as shared
                    from member_group theirs
                    join groups g on g.group_id = theirs.group_id
                    left join member_group mine on mine.member_id = :viewer and mine.group_id = theirs.group_id
                    where theirs.member_id = m.id
                    order by shared desc, g.sort_name, g.group_id limit :limit) b
                """)
                .param("members", MemberId.numbers(members))
                .param("viewer", viewer.value())
                .param("limit", limit)
                .query(row -> {
                    groups.computeIfAbsent(new MemberId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new Belonging(
                                    row.getString(2), row.getString(3), Timestamps.instant(row, 4), row.getBoolean(5)));
                });
        return groups;
    }

    /** The groups two members are in, both of them longest first. */
    List<SharedGroup> shared(MemberId mine, MemberId theirs, int limit) {
        return sql.sql(SHARED + "order by greatest(mine.since, theirs.since), g.group_id limit :limit")
                .param("mine", mine.value())
                .param("theirs", theirs.value())
                .param("limit", limit)
                .query(GroupStore::sharedGroup)
                .list();
    }

    /** The group at this address, if two members are both in it. */
    Optional<SharedGroup> shared(MemberId mine, MemberId theirs, String slug) {
        return sql.sql(SHARED + "and g.slug = :slug")
                .param("mine", mine.value())
                .param("theirs", theirs.value())
                .param("slug", slug)
                .query(GroupStore::sharedGroup)
                .optional();
    }

    static Group group(ResultSet row, int n) throws SQLException {
        return new Group(
                new GroupId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new MemberId(row.getLong(5)),
                Timestamps.instant(row, 6),
                row.getInt(7),
                Timestamps.instantOrNull(row, 8));
    }

    private static GroupRow row(ResultSet row, int n) throws SQLException {
        return new GroupRow(
                row.getString(1), row.getString(2), row.getString(3), row.getInt(4), Timestamps.instantOrNull(row, 5));
    }

    private static SharedGroup sharedGroup(ResultSet row, int n) throws SQLException {
        return new SharedGroup(
                row.getString(1), row.getString(2), Timestamps.instant(row, 3), Timestamps.instant(row, 4));
    }
}
