package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.invitation.SavedReply.Purpose;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replies members keep. */
@Repository
class SavedReplyStore {

    private final JdbcClient sql;

    SavedReplyStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<SavedReply> of(MemberId member) {
        return sql.sql("""
                select reply_id, purpose, heading, words from saved_reply where member_id = :member
                order by purpose, heading, reply_id
                """)
                .param("member", member.value())
                .query((row, n) -> new SavedReply(
                        row.getLong(1), Purpose.of(row.getString(2)).orElseThrow(), row.getString(3), row.getString(4)))
                .list();
    }

    Optional<SavedReply> find(MemberId member, long id) {
        return of(member).stream().filter(reply -> reply.id() == id).findFirst();
    }

    long add(MemberId member, Purpose purpose, String heading, String words, Instant at) {
        return sql.sql("""
                insert into saved_reply (member_id, purpose, heading, words, saved_at)
                values (:member, :purpose, :heading, :words, :at) returning reply_id
                """)
                .param("member", member.value())
                .param("purpose", purpose.code())
                .param("heading", heading)
                .param("words", words)
                .param("at", Timestamps.at(at))
                .query(Long.class)
                .single();
    }

    /** False if the member has none of this number. */
    boolean change(MemberId member, long id, String heading, String words, Instant at) {
        return sql.sql("""
                        update saved_reply set heading = :heading, words = :words, saved_at = :at
                        where member_id = :member and reply_id = :id
                        """)
                        .param("heading", heading)
                        .param("words", words)
                        .param("at", Timestamps.at(at))
                        .param("member", member.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean delete(MemberId member, long id) {
        return sql.sql("delete from saved_reply where member_id = :member and reply_id = :id")
                        .param("member", member.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
