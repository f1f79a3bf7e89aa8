package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.invitation.Invitation.Step;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How invitations were declined, in the rows of their recipients, and when their senders are to be told of it. */
@Repository
class RefusalStore {

    private final JdbcClient sql;

    RefusalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Declines; {@code dueAt} is when the sender is to be told, null for never. */
    boolean decline(MemberId recipient, InvitationId id, Refusal refusal, @Nullable Instant dueAt) {
        return sql.sql("""
                        update invitation set state = 'declined', changed_at = :at, refused_at = :at, refusal_told = :told,
                            refusal_again = :again, refusal_words = :words, refusal_due_at = :due
                        where recipient_id = :recipient and invitation_id = :id and state = any (:from)
                        """)
                        .param("told", refusal.told())
                        .param("again", refusal.again().code())
                        .param("words", refusal.words())
                        .param("due", dueAt == null ? null : Timestamps.at(dueAt))
                        .param("from", Step.DECLINE.codes())
                        .param("recipient", recipient.value())
                        .param("id", id.value())
                        .param("at", Timestamps.at(refusal.at()))
                        .update()
                == 1;
    }

    /** Takes a decline back that is younger than {@code since}; a question still unanswered stands again. */
    boolean undoDecline(MemberId recipient, InvitationId id, Instant since, Instant at) {
        return sql.sql("""
                        update invitation i set changed_at = :at, refused_at = null, refusal_told = null, refusal_again = null,
                            refusal_words = null, refusal_due_at = null,
                            state = case when exists (
                                    select from invitation_round r where r.recipient_id = i.recipient_id
                                    and r.invitation_id = i.invitation_id and r.answered_at is null)
                                then 'asked' else 'pending' end
                        where recipient_id = :recipient and invitation_id = :id and state = 'declined' and refused_at > :since
                        """)
                        .param("recipient", recipient.value())
                        .param("id", id.value())
                        .param("since", Timestamps.at(since))
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** Declines of which the sender is to be told by now, oldest first. */
    List<SentStore.Due> refusalsDue(Instant now, int limit) {
        return sql.sql("""
                select sender_id, recipient_id, invitation_id from invitation
                where refusal_due_at <= :now order by refusal_due_at limit :limit
                """)
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query((row, n) -> new SentStore.Due(
                        new Pair(new MemberId(row.getLong(1)), new MemberId(row.getLong(2))),
                        new InvitationId(row.getLong(3))))
                .list();
    }

    /** Marks a decline as told; false if it was told, or undone, meanwhile. */
    boolean tell(MemberId recipient, InvitationId id, Instant now) {
        return sql.sql("""
                        update invitation set refusal_due_at = null
                        where recipient_id = :recipient and invitation_id = :id and refusal_due_at <= :now
                        """)
                        .param("recipient", recipient.value())
                        .param("id", id.value())
                        .param("now", Timestamps.at(now))
                        .update()
                == 1;
    }
}
