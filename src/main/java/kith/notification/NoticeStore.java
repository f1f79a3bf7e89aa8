package kith.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members were told. */
@Repository
class NoticeStore {

    /** That the member {@code m} has been told what they have not read. */
    static final String UNREAD = "exists (select from notice n where n.member_id = m.member_id and n.read_at is null)";

    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes it, once however often it is told. */
    void add(Notice.Fresh notice) {
        sql.sql("""
                insert into notice (member_id, kind, about_id, other_id, at)
                values (:member, :kind, :about, :other, :at) on conflict do nothing
                """)
                .param("member", notice.member().value())
                .param("kind", notice.kind().code())
                .param("about", notice.about())
                .param("other", notice.other().value())
                .param("at", Timestamps.at(notice.at()))
                .update();
    }

    /** Writes it to each of them, as about nobody but themselves, once however often it is told. */
    void add(List<MemberId> members, Notice.Kind kind, long about, Instant at) {
        sql.sql("""
                insert into notice (member_id, kind, about_id, other_id, at)
                select m.id, :kind, :about, m.id, :at from unnest(:members::bigint[]) with ordinality as m (id, n) order by m.n
                on conflict do nothing
                """)
                .param("members", MemberId.numbers(members))
                .param("kind", kind.code())
                .param("about", about)
                .param("at", Timestamps.at(at))
                .update();
    }

    /** A page of them, the latest first. */
    List<Notice> page(MemberId member, Mark after, int limit) {
        return sql.sql("""
                select notice_id, kind, about_id, other_id, at, read_at is null from notice
                where member_id = :member and (at, notice_id) < (:at, :id)
                order by at desc, notice_id desc limit :limit
                """)
                .param("member", member.value())
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** Marks those up to the number {@code last} as read; what came after it was not on the page yet. */
    void read(MemberId member, long last, Instant at) {
        sql.sql("update notice set read_at = :at where member_id = :member and read_at is null and notice_id <= :last")
                .param("member", member.value())
                .param("last", last)
                .param("at", Timestamps.at(at))
                .update();
    }

    /** Deletes what one member was told of the other. */
    void deleteOf(MemberId member, MemberId other) {
        sql.sql("delete from notice where member_id = :member and other_id = :other")
                .param("member", member.value())
                .param("other", other.value())
                .update();
    }

    /** Deletes up to so many that are older; says how many. */
    int deleteOlder(Instant than, int limit) {
        return sql.sql("""
                delete from notice where (member_id, notice_id) in (
                    select member_id, notice_id from notice where at < :than order by at limit :limit)
                """)
                .param("than", Timestamps.at(than))
                .param("limit", limit)
                .update();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getLong(1),
                Notice.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getObject(3, Long.class),
                new MemberId(row.getLong(4)),
                Timestamps.instant(row, 5),
                row.getBoolean(6));
    }
}
