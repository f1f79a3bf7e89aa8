package kith.invitation;

import java.time.Instant;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have begun to write, kept until they send it. */
@Repository
class DraftStore {

    private final JdbcClient sql;
    private final EvidenceColumn column;

    DraftStore(JdbcClient sql, EvidenceColumn column) {
        this.sql = sql;
        this.column = column;
    }

    /** False, and nothing is kept, where the sender has an invitation open to this recipient. */
    boolean save(Pair pair, Draft draft, Instant now) {
        return sql.sql("""
                insert into invitation_draft (sender_id, recipient_id, choice, blanks, why, answer, saved_at)
                select :sender, :recipient, :choice, cast(:blanks as jsonb), :why, :answer, :now
                where not exists (select from sent_invitation
                    where sender_id = :sender and recipient_id = :recipient and state in ('pending', 'asked'))
                on conflict (sender_id, recipient_id) do update set choice = excluded.choice, blanks = excluded.blanks,
                    why = excluded.why, answer = excluded.answer, saved_at = excluded.saved_at
                """)
                        .param("sender", pair.sender().value())
                        .param("recipient", pair.recipient().value())
                        .param("choice", draft.choice())
                        .param("blanks", column.write(draft.blanks()))
                        .param("why", draft.why())
                        .param("answer", draft.answer())
                        .param("now", Timestamps.at(now))
                        .update()
                == 1;
    }

    /** Deletes all but the latest so many of one sender. */
    void keepLatest(MemberId sender, int most) {
        sql.sql("""
                delete from invitation_draft where sender_id = :sender and recipient_id in (
                    select recipient_id from invitation_draft where sender_id = :sender
                    order by saved_at desc, recipient_id offset :most)
                """).param("sender", sender.value()).param("most", most).update();
    }

    void deleteOlder(Instant than) {
        sql.sql("delete from invitation_draft where saved_at < :than")
                .param("than", Timestamps.at(than))
                .update();
    }

    Optional<Draft> find(Pair pair) {
        return sql.sql("""
                select choice, blanks, why, answer from invitation_draft
                where sender_id = :sender and recipient_id = :recipient
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .query((row, n) -> new Draft(
                        row.getString(1), column.blanks(row.getString(2)), row.getString(3), row.getString(4)))
                .optional();
    }

    void delete(Pair pair) {
        sql.sql("delete from invitation_draft where sender_id = :sender and recipient_id = :recipient")
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .update();
    }
}
