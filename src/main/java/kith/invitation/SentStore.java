package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations as their senders may know them. A quiet decline never comes here, so whatever is read here cannot tell of one. */
@Repository
class SentStore {

    private final JdbcClient sql;

    SentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a step must know of a sent invitation. */
    record Sent(InvitationId id, MemberId recipient, State state, Instant changedAt) {}

    /** An open invitation whose time has come. */
    record Due(Pair pair, InvitationId id) {}

    Optional<Sent> find(MemberId sender, InvitationId id) {
        return sql.sql("""
                select invitation_id, recipient_id, state, changed_at from sent_invitation
                where sender_id = :sender and invitation_id = :id
                """)
                .param("sender", sender.value())
                .param("id", id.value())
                .query((row, n) -> new Sent(
                        new InvitationId(row.getLong(1)),
                        new MemberId(row.getLong(2)),
                        State.of(row.getString(3)),
                        Timestamps.instant(row, 4)))
                .optional();
    }

    /** The last one this sender wrote to this recipient. */
    Optional<Sent> latest(Pair pair) {
        return sql.sql("""
                select invitation_id, recipient_id, state, changed_at from sent_invitation
                where sender_id = :sender and recipient_id = :recipient order by invitation_id desc limit 1
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .query((row, n) -> new Sent(
                        new InvitationId(row.getLong(1)),
                        new MemberId(row.getLong(2)),
                        State.of(row.getString(3)),
                        Timestamps.instant(row, 4)))
                .optional();
    }

    /** Whether the sender wrote to the recipient after the moment. */
    boolean wroteSince(Pair pair, Instant moment) {
        return sql.sql("""
                select exists (select from sent_invitation
                    where sender_id = :sender and recipient_id = :recipient and sent_at > :moment)
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .param("moment", Timestamps.at(moment))
                .query(Boolean.class)
                .single();
    }

    /** Takes the step if it is legal from what the sender knows; says whether it was. */
    boolean move(MemberId sender, InvitationId id, Step step, Instant at) {
        return sql.sql("""
                        update sent_invitation set state = :to, changed_at = :at
                        where sender_id = :sender and invitation_id = :id and state = any (:from)
                        """)
                        .param("to", step.to().code())
                        .param("from", step.codes())
                        .param("sender", sender.value())
                        .param("id", id.value())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** Likewise, and puts its expiry to {@code expiresAt}. */
    boolean move(MemberId sender, InvitationId id, Step step, Instant at, Instant expiresAt) {
        sql.sql("update sent_invitation set expires_at = :expires where sender_id = :sender and invitation_id = :id")
                .param("expires", Timestamps.at(expiresAt))
                .param("sender", sender.value())
                .param("id", id.value())
                .update();
        return move(sender, id, step, at);
    }

    /** Open ones whose time is over, oldest first. */
    List<Due> expired(Instant now, int limit) {
        return sql.sql("""
                select sender_id, recipient_id, invitation_id from sent_invitation
                where state in ('pending', 'asked') and expires_at <= :now order by expires_at limit :limit
                """)
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query((row, n) -> new Due(
                        new Pair(new MemberId(row.getLong(1)), new MemberId(row.getLong(2))),
                        new InvitationId(row.getLong(3))))
                .list();
    }

    /** Whether it is open and its time over. */
    boolean isDue(MemberId sender, InvitationId id, Instant now) {
        return sql.sql("""
                select exists (select from sent_invitation where sender_id = :sender and invitation_id = :id
                    and state in ('pending', 'asked') and expires_at <= :now)
                """)
                .param("sender", sender.value())
                .param("id", id.value())
                .param("now", Timestamps.at(now))
                .query(Boolean.class)
                .single();
    }

    /** What this sender wrote to others since the moment, newest first: against it a reason is held for copies. */
    List<String> reasonsToOthers(Pair pair, Instant since, int limit) {
        return sql.sql("""
                select i.why
                from (select recipient_id, invitation_id, sent_at from sent_invitation
                    where sender_id = :sender and recipient_id <> :recipient and sent_at > :since
                    order by sent_at desc, invitation_id desc limit :limit) as s
                join invitation i on i.recipient_id = s.recipient_id and i.invitation_id = s.invitation_id
                order by s.sent_at desc, i.invitation_id desc
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .param("since", Timestamps.at(since))
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
