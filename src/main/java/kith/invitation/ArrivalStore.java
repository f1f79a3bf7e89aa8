package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes an invitation into the rows of its two people, makes it their open one, and takes the draft away that it was: one statement, since so much is written. */
@Repository
class ArrivalStore {

    private final JdbcClient sql;
    private final EvidenceColumn column;

    ArrivalStore(JdbcClient sql, EvidenceColumn column) {
        this.sql = sql;
        this.column = column;
    }

    /** A text that is not yet an invitation. */
    record Fresh(
            Pair pair,
            List<Evidence> evidence,
            String why,
            @Nullable String question,
            @Nullable String answer,
            String grade) {}

    /**
     * What became of it.
     *
     * @param sent false if the sender has one open to this recipient already; nothing of this one may stay then
     * @param open whether it is the open one of the two; false if there is one already
     */
    record Arrived(InvitationId id, boolean sent, boolean open) {}

    /** Writes it; one that arrives {@code hushed} is never the open one. */
    Arrived write(Fresh fresh, boolean hushed, Instant at, Instant expiresAt) {
        return sql.sql("""
                with fresh as (
                    insert into invitation (recipient_id, sender_id, evidence, strength, why, opening_question, answer,
                        grade, state, sent_at, changed_at)
                    values (:recipient, :sender, cast(:evidence as jsonb), :strength, :why, :question, :answer,
                        :grade, 'pending', :at, :at)
                    returning invitation_id),
                sent as (
                    insert into sent_invitation
                        (sender_id, invitation_id, recipient_id, state, sent_at, changed_at, expires_at)
                    select :sender, invitation_id, :recipient, 'pending', :at, :at, :expires from fresh
                    on conflict do nothing returning invitation_id),
                open as (
                    insert into open_invitation (lower_id, higher_id, sender_id, invitation_id)
                    select :lower, :higher, :sender, invitation_id from sent where not :hushed
                    on conflict do nothing returning invitation_id),
                draft as (
                    delete from invitation_draft where sender_id = :sender and recipient_id = :recipient)
                select invitation_id, exists (select from sent), exists (select from open) from fresh
                """)
                .param("recipient", fresh.pair().recipient().value())
                .param("sender", fresh.pair().sender().value())
                .param("evidence", column.write(fresh.evidence()))
                .param("strength", fresh.evidence().getFirst().strength().ordinal())
                .param("why", fresh.why())
                .param("question", fresh.question())
                .param("answer", fresh.answer())
                .param("grade", fresh.grade())
                .param("at", Timestamps.at(at))
                .param("expires", Timestamps.at(expiresAt))
                .param("lower", fresh.pair().lower().value())
                .param("higher", fresh.pair().higher().value())
                .param("hushed", hushed)
                .query((row, n) -> new Arrived(new InvitationId(row.getLong(1)), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }
}
