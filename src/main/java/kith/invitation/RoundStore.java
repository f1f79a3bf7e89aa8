package kith.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions asked back, and their answers. */
@Repository
class RoundStore {

    private final JdbcClient sql;

    RoundStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asks: the recipient in their words, or, where {@code question} is null, Kith for a better reason. */
    void ask(MemberId recipient, InvitationId id, int round, @Nullable String question, Instant at) {
        sql.sql("""
                insert into invitation_round (recipient_id, invitation_id, round, question, sent_back, asked_at)
                values (:recipient, :id, :round, :question, :sent_back, :at)
                """)
                .param("sent_back", question == null)
                .param("recipient", recipient.value())
                .param("id", id.value())
                .param("round", round)
                .param("question", question == null ? "" : question)
                .param("at", Timestamps.at(at))
                .update();
    }

    /** Answers the open question; where the reason is rewritten, its former words are kept with the answer. */
    void answer(
            MemberId recipient, InvitationId id, @Nullable String answer, @Nullable Rewritten rewritten, Instant at) {
        sql.sql("""
                update invitation_round r set answer = :answer, answered_at = :at, former_why = case when :rewritten then (
                    select why from invitation i
                    where i.recipient_id = r.recipient_id and i.invitation_id = r.invitation_id) end
                where recipient_id = :recipient and invitation_id = :id and answered_at is null
                """)
                .param("answer", answer)
                .param("rewritten", rewritten != null)
                .param("recipient", recipient.value())
                .param("id", id.value())
                .param("at", Timestamps.at(at))
                .update();
        if (rewritten != null) {
            sql.sql("""
                    update invitation set why = :why, grade = :grade
                    where recipient_id = :recipient and invitation_id = :id
                    """)
                    .param("why", rewritten.why())
                    .param("grade", rewritten.grade())
                    .param("recipient", recipient.value())
                    .param("id", id.value())
                    .update();
        }
    }

    /** A reason written anew, and its grade. */
    record Rewritten(String why, String grade) {}

    Optional<Round> last(MemberId recipient, InvitationId id) {
        List<Round> rounds = of(List.of(recipient), List.of(id)).getOrDefault(id, List.of());
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** The last round of each open invitation, for its recipient, and for its sender as their own row stands. */
    List<InvitationCards.Underway> underway(MemberId reader, int limit) {
        return sql.sql("""
                with open as (
                    select i.recipient_id, i.invitation_id, i.sender_id as other_id, true as received
                    from invitation i where i.recipient_id = :reader and i.state in ('pending', 'asked') and i.rounds > 0
                    union all
                    select s.recipient_id, s.invitation_id, s.recipient_id, false
                    from sent_invitation s where s.sender_id = :reader and s.state in ('pending', 'asked'))
                select o.invitation_id, o.other_id, o.received, case when r.answered_at is null then r.question else coalesce(r.answer, '') end,
                    o.received = (r.answered_at is null), coalesce(r.answered_at, r.asked_at) as at
                from open o cross join lateral (
                    select * from invitation_round r
                    where r.recipient_id = o.recipient_id and r.invitation_id = o.invitation_id
                    order by r.round desc limit 1) as r
                order by at desc limit :limit
                """)
                .param("reader", reader.value())
                .param("limit", limit)
                .query((row, n) -> new InvitationCards.Underway(
                        new InvitationId(row.getLong(1)),
                        new MemberId(row.getLong(2)),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getBoolean(5),
                        Timestamps.instant(row, 6)))
                .list();
    }

    /** The rounds of several invitations at once, first question first. */
    Map<InvitationId, List<Round>> of(Collection<MemberId> recipients, Collection<InvitationId> ids) {
        Map<InvitationId, List<Round>> rounds = new HashMap<>();
        sql.sql("""
                select invitation_id, question, sent_back, asked_at, answer, former_why, answered_at from invitation_round
                where recipient_id = any (:recipients) and invitation_id = any (:ids) order by invitation_id, round
                """)
                .param("recipients", MemberId.numbers(recipients))
                .param("ids", ids.stream().map(InvitationId::value).toArray(Long[]::new))
                .query(row -> {
                    rounds.computeIfAbsent(new InvitationId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new Round(
                                    row.getString(2),
                                    row.getBoolean(3),
                                    Timestamps.instant(row, 4),
                                    row.getString(5),
                                    row.getString(6),
                                    Timestamps.instantOrNull(row, 7)));
                });
        return rounds;
    }
}
