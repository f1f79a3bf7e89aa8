package kith.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads invitations for their two people, and for nobody else. */
@Repository
class CardStore {

    private final JdbcClient sql;
    private final EvidenceColumn column;

    CardStore(JdbcClient sql, EvidenceColumn column) {
        this.sql = sql;
        this.column = column;
    }

    /** Where a page of a list ended. */
    record Mark(int strength, Instant sentAt, long id) {}

    /** A page of one of the reader's lists, after the mark. */
    List<CardRow> list(MemberId reader, Box box, @Nullable Mark after, int limit) {
        return box.received() ? received(reader, box, after, limit) : sent(reader, box, after, limit);
    }

    private List<CardRow> received(MemberId reader, Box box, @Nullable Mark after, int limit) {
        return sql.sql(CardRow.RECEIVED + "where i.recipient_id = :reader and " + box.condition() + """

                and (:first or (i.strength, :sent_at::timestamptz, :id) > (:strength, i.sent_at, i.invitation_id))
                order by i.strength, i.sent_at desc, i.invitation_id desc limit :limit
                """)
                .param("reader", reader.value())
                .param("first", after == null)
                .param("strength", after == null ? 0 : after.strength())
                .param("sent_at", Timestamps.at(after == null ? Instant.EPOCH : after.sentAt()))
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((row, n) -> CardRow.of(row, column))
                .list();
    }

    private List<CardRow> sent(MemberId reader, Box box, @Nullable Mark after, int limit) {
        return sql.sql(CardRow.SENT + "where s.sender_id = :reader and " + box.condition() + """

                and (:first or (s.sent_at, s.invitation_id) < (:sent_at::timestamptz, :id))
                order by s.sent_at desc, s.invitation_id desc limit :limit
                """)
                .param("reader", reader.value())
                .param("first", after == null)
                .param("sent_at", Timestamps.at(after == null ? Instant.EPOCH : after.sentAt()))
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((row, n) -> CardRow.of(row, column))
                .list();
    }

    /** All that the reader received, or sent, after one that they have; the latest first. */
    List<CardRow> all(
            MemberId reader, boolean received, Invitation.@Nullable State state, @Nullable Long after, int limit) {
        String from = received
                ? CardRow.RECEIVED + "where i.recipient_id = :reader and i.invitation_id < :after"
                        + (state == null ? "" : " and i.state = :state") + " order by i.invitation_id desc"
                : CardRow.SENT + "where s.sender_id = :reader and s.invitation_id < :after"
                        + (state == null ? "" : " and s.state = :state") + " order by s.invitation_id desc";
        return sql.sql(from + " limit :limit")
                .param("reader", reader.value())
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("state", state == null ? "" : state.code())
                .param("limit", limit)
                .query((row, n) -> CardRow.of(row, column))
                .list();
    }

    /** One invitation, for its recipient or its sender. */
    Optional<CardRow> find(MemberId reader, InvitationId id) {
        return find(reader, List.of(id)).stream().findFirst();
    }

    /** Several at once; those that are not the reader's are absent. */
    List<CardRow> find(MemberId reader, Collection<InvitationId> ids) {
        Long[] numbers = ids.stream().map(InvitationId::value).toArray(Long[]::new);
        return sql.sql(CardRow.RECEIVED + """
                where i.recipient_id = :reader and i.invitation_id = any (:ids)
                union all
                """ + CardRow.SENT + """
                where s.sender_id = :reader and s.invitation_id = any (:ids)
                """)
                .param("reader", reader.value())
                .param("ids", numbers)
                .query((row, n) -> CardRow.of(row, column))
                .list();
    }

    /** What passed between the reader and each of the others, in the given states, newest first. */
    List<CardRow> between(MemberId reader, Collection<MemberId> others, Collection<Invitation.State> states) {
        Long[] numbers = MemberId.numbers(others);
        String[] codes = states.stream().map(Invitation.State::code).toArray(String[]::new);
        return sql.sql(CardRow.RECEIVED + """
                where i.recipient_id = :reader and i.sender_id = any (:others) and i.state = any (:states)
                union all
                """ + CardRow.SENT + """
                where s.sender_id = :reader and s.recipient_id = any (:others) and s.state = any (:states)
                order by sent_at desc
                """)
                .param("reader", reader.value())
                .param("others", numbers)
                .param("states", codes)
                .query((row, n) -> CardRow.of(row, column))
                .list();
    }

    /** Everybody with whom an invitation passed, as the one who asks may know of it: neither expired, nor taken back by the other side. */
    List<MemberId> correspondents(MemberId me) {
        return sql.sql("""
                select recipient_id from sent_invitation where sender_id = :me and state <> 'expired'
                union
                select sender_id from invitation where recipient_id = :me and state not in ('expired', 'withdrawn')
                """)
                .param("me", me.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** How many rows of a list there are. */
    int count(MemberId reader, Box box) {
        return sql.sql("select count(*) from invitation i where i.recipient_id = :reader and " + box.condition())
                .param("reader", reader.value())
                .query(Integer.class)
                .single();
    }
}
