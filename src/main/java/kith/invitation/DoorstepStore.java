package kith.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import kith.database.Timestamps;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands between a sender and a recipient before a letter goes from the one to the other: one statement, since every letter asks for all of it. */
@Repository
class DoorstepStore {

    private final JdbcClient sql;

    DoorstepStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What stands between them.
     *
     * @param last the last one this sender wrote to this recipient, as the sender knows it
     * @param open the open one between the two, whoever wrote it
     * @param refusal how the recipient declined the last one from this sender; null if that was not declined
     * @param tried whether a letter of this sender to this recipient came back for its reason
     */
    record Between(
            SentStore.@Nullable Sent last,
            InvitationStore.@Nullable Open open,
            @Nullable Refusal refusal,
            boolean tried) {}

    Between between(Pair pair) {
        return sql.sql("""
                select s.invitation_id, s.state, s.changed_at, o.sender_id, o.invitation_id,
                    i.state, i.refusal_told, i.refusal_again, i.refusal_words, i.refused_at,
                    exists (select from first_try where sender_id = :sender and recipient_id = :recipient)
                from (values (1)) as one (row)
                left join lateral (
                    select invitation_id, state, changed_at from sent_invitation
                    where sender_id = :sender and recipient_id = :recipient order by invitation_id desc limit 1) s on true
                left join open_invitation o on o.lower_id = :lower and o.higher_id = :higher
                left join lateral (
                    select state, refusal_told, refusal_again, refusal_words, refused_at from invitation
                    where recipient_id = :recipient and sender_id = :sender order by invitation_id desc limit 1) i on true
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .param("lower", pair.lower().value())
                .param("higher", pair.higher().value())
                .query((row, n) -> new Between(last(row, pair), open(row), refusal(row), row.getBoolean(11)))
                .single();
    }

    private static SentStore.@Nullable Sent last(ResultSet row, Pair pair) throws SQLException {
        String state = row.getString(2);
        return state == null
                ? null
                : new SentStore.Sent(
                        new InvitationId(row.getLong(1)),
                        pair.recipient(),
                        State.of(state),
                        Timestamps.instant(row, 3));
    }

    private static InvitationStore.@Nullable Open open(ResultSet row) throws SQLException {
        long sender = row.getLong(4);
        return row.wasNull() ? null : new InvitationStore.Open(new MemberId(sender), new InvitationId(row.getLong(5)));
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        String state = row.getString(6);
        return state == null || State.of(state) != State.DECLINED
                ? null
                : new Refusal(
                        row.getBoolean(7),
                        Refusal.Again.of(row.getString(8)),
                        row.getString(9),
                        Timestamps.instant(row, 10));
    }
}
