package kith.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/** An invitation as read for one of its two people. */
record CardRow(
        InvitationId id,
        MemberId recipient,
        MemberId sender,
        boolean received,
        List<Evidence> evidence,
        String why,
        @Nullable String question,
        @Nullable String answer,
        boolean folded,
        State state,
        boolean setAside,
        Instant sentAt,
        Instant changedAt,
        @Nullable Refusal refusal,
        @Nullable String thanks,
        int rounds) {

    /** As its recipient has it. */
    static final String RECEIVED = """
            select i.invitation_id, i.recipient_id, i.sender_id, true, i.evidence, i.why, i.opening_question, i.answer,
                i.grade, i.state, i.set_aside, i.sent_at, i.changed_at, i.refusal_told, i.refusal_again, i.refusal_words,
                i.refused_at, i.thanks, i.rounds
            from invitation i
            """;

    /** As its sender may know it: state and time from their own row, and a refusal only once that row knows of it. */
    static final String SENT = """
            select i.invitation_id, i.recipient_id, i.sender_id, false, i.evidence, i.why, i.opening_question, i.answer,
                i.grade, s.state, false, i.sent_at, s.changed_at,
                case when s.state = 'declined' then i.refusal_told end,
                case when s.state = 'declined' then i.refusal_again end,
                case when s.state = 'declined' then i.refusal_words end,
                case when s.state = 'declined' then i.refused_at end,
                case when s.state = 'accepted' then i.thanks end, i.rounds
            from sent_invitation s
            join invitation i on i.recipient_id = s.recipient_id and i.invitation_id = s.invitation_id
            """;

    MemberId other() {
        return received ? sender : recipient;
    }

    static CardRow of(ResultSet row, EvidenceColumn column) throws SQLException {
        Instant refusedAt = Timestamps.instantOrNull(row, 17);
        return new CardRow(
                new InvitationId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                new MemberId(row.getLong(3)),
                row.getBoolean(4),
                column.evidence(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                !row.getString(9).equals("reasoned"),
                State.of(row.getString(10)),
                row.getBoolean(11),
                Timestamps.instant(row, 12),
                Timestamps.instant(row, 13),
                refusedAt == null
                        ? null
                        : new Refusal(
                                row.getBoolean(14), Refusal.Again.of(row.getString(15)), row.getString(16), refusedAt),
                row.getString(18),
                row.getInt(19));
    }
}
