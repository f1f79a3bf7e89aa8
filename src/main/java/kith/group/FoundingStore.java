package kith.group;

import java.util.Optional;
import kith.database.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups as they are founded: their rows, addresses and names. */
@Repository
class FoundingStore {

    private final JdbcClient sql;

    FoundingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes the group, counting its founder, who is still to be put in. */
    GroupId insert(Group.Fresh group, String sortName) {
        return sql.sql("""
                insert into groups (slug, name, about, sort_name, founder_id, founded, members)
                values (:slug, :name, :about, :sortName, :founder, :founded, 1) returning group_id
                """)
                .param("slug", group.slug())
                .param("name", group.name())
                .param("about", group.about())
                .param("sortName", sortName)
                .param("founder", group.founder().value())
                .param("founded", Timestamps.at(group.founded()))
                .query((row, n) -> new GroupId(row.getLong(1)))
                .single();
    }

    /** Takes the address for the group; false where another has or had it. */
    boolean claimSlug(String slug, GroupId group) {
        return sql.sql("insert into group_slug (slug, group_id) values (:slug, :group) on conflict do nothing")
                        .param("slug", slug)
                        .param("group", group.value())
                        .update()
                == 1;
    }

    void setSlug(GroupId group, String slug) {
        sql.sql("update groups set slug = :slug where group_id = :group")
                .param("slug", slug)
                .param("group", group.value())
                .update();
    }

    /** The highest number behind {@code slug-}, 1 where only the bare slug is taken, 0 where it is free. */
    long highestSuffix(String slug) {
        return sql.sql("""
                select coalesce(max(case when slug = :slug then 1
                                         else substring(slug from length(:slug) + 2)::bigint end), 0)
                from group_slug
                where slug = :slug
                   or (slug > :slug || '-' and slug < :slug || '.'
                       and substring(slug from length(:slug) + 2) ~ '^[0-9]{1,15}$')
                """)
                .param("slug", slug)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Takes the name for the group; false where another open group has it. */
    boolean claimName(String key, GroupId group) {
        return sql.sql("insert into group_name (name_key, group_id) values (:key, :group) on conflict do nothing")
                        .param("key", key)
                        .param("group", group.value())
                        .update()
                == 1;
    }

    void freeName(String key, GroupId group) {
        sql.sql("delete from group_name where name_key = :key and group_id = :group")
                .param("key", key)
                .param("group", group.value())
                .update();
    }

    /** The open group of this name. */
    Optional<Group> named(String key) {
        return sql.sql(GroupStore.GROUP + "join group_name n on n.group_id = g.group_id where n.name_key = :key")
                .param("key", key)
                .query(GroupStore::group)
                .optional();
    }

    /** What the group at this address is called, open or closed. */
    Optional<String> name(String slug) {
        return sql.sql("select g.name from group_slug s join groups g on g.group_id = s.group_id where s.slug = :slug")
                .param("slug", slug)
                .query(String.class)
                .optional();
    }

    /** The group at this address, open or closed. */
    Optional<GroupId> id(String slug) {
        return sql.sql("select group_id from group_slug where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> new GroupId(row.getLong(1)))
                .optional();
    }
}
