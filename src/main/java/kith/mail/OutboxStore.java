package kith.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.database.Timestamps;
import kith.mail.Queued.State;
import kith.member.MemberId;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters on their way. */
@Repository
class OutboxStore {

    private static final String COLUMNS = """
            o.member_id, o.letter_id, o.kind, o.about_id, o.at, o.message_id, o.state, o.due_at, o.next_at, o.tries,
                o.leased_until, o.trouble, o.queued_at
            """;

    private final JdbcClient sql;

    OutboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Puts it in for each of them, once however often it is told.
     *
     * @param messageIds one for each member, in their order
     */
    void add(List<MemberId> members, Queued.Fresh letter, List<String> messageIds, Instant now) {
        sql.sql("""
                insert into mail_outbox (member_id, kind, about_id, at, message_id, state, due_at, next_at, queued_at)
                select m.id, :kind, :about, :at, m.message, :state, :due, :due, :now
                from unnest(:members::bigint[], :messages::text[]) with ordinality as m (id, message, n) order by m.n
                on conflict do nothing
                """)
                .param("members", MemberId.numbers(members))
                .param("messages", messageIds.toArray(String[]::new))
                .param("kind", letter.kind().code())
                .param("about", letter.about())
                .param("at", Timestamps.at(letter.at()))
                .param("state", letter.state().code())
                .param("due", Timestamps.at(letter.due()))
                .param("now", Timestamps.at(now))
                .update();
    }

    /** Those of the members whose digest of that moment has left, or will not. */
    Set<MemberId> closedDigests(Collection<MemberId> members, Instant due) {
        return sql.sql("""
                select member_id from mail_outbox where member_id = any(:members) and kind = :kind and about_id = 0
                    and at = :due and state <> 'waiting'
                """)
                .param("members", MemberId.numbers(members))
                .param("kind", Kind.DIGEST.code())
                .param("due", Timestamps.at(due))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .set();
    }

    /** Whether the member has had, or is to have, a later letter of the same kind about the same thing. */
    boolean hasLater(Queued letter) {
        return sql.sql("""
                select exists (select from mail_outbox where member_id = :member and kind = :kind and about_id = :about
                    and at > :at and state in ('waiting', 'sent'))
                """)
                .param("member", letter.member().value())
                .param("kind", letter.kind().code())
                .param("about", letter.about())
                .param("at", Timestamps.at(letter.at()))
                .query(Boolean.class)
                .single();
    }

    /** How many of this kind the member has had since then. */
    int count(MemberId member, Kind kind, Instant since) {
        return sql.sql("select count(*) from mail_outbox where member_id = :member and kind = :kind and at > :since")
                .param("member", member.value())
                .param("kind", kind.code())
                .param("since", Timestamps.at(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Takes one that is due, for this server alone until {@code until}: what is not told of it by then, another may send. Account mail goes first, since somebody sits
     * and waits for it, and thousands may just have been told of an event.
     */
    Optional<Queued> claim(Instant now, Instant until) {
        return sql.sql("""
                with account as materialized (
                    select member_id, letter_id from mail_outbox
                    where state = 'waiting' and about_id = 0 and kind <> 'digest'
                        and next_at <= :now and (leased_until is null or leased_until <= :now)
                    order by next_at limit 1 for update skip locked),
                other as materialized (
                    select member_id, letter_id from mail_outbox
                    where state = 'waiting' and next_at <= :now and (leased_until is null or leased_until <= :now)
                        and not exists (select from account)
                    order by next_at limit 1 for update skip locked),
                due as (table account union all table other)
                update mail_outbox o set leased_until = :until, tries = o.tries + 1 from due
                where o.member_id = due.member_id and o.letter_id = due.letter_id
                returning\s""" + COLUMNS)
                .param("now", Timestamps.at(now))
                .param("until", Timestamps.at(until))
                .query(OutboxStore::queued)
                .optional();
    }

    /** Closes it, and what it gathered with it; unless another server has it by now. */
    @Transactional
    public void close(Queued letter, State state, @Nullable String trouble, Instant now) {
        int closed = sql.sql("""
                update mail_outbox set state = :state, trouble = :trouble, closed_at = :now, leased_until = null
                where member_id = :member and letter_id = :id and state = 'waiting' and leased_until = :lease
                """)
                .param("state", state.code())
                .param("trouble", trouble)
                .param("now", Timestamps.at(now))
                .param("member", letter.member().value())
                .param("id", letter.id())
                .param("lease", lease(letter))
                .update();
        if (closed == 1 && letter.kind() == Kind.DIGEST) {
            closeGathered(letter, state, now);
        }
    }

    private void closeGathered(Queued digest, State state, Instant now) {
        sql.sql("""
                update mail_outbox set state = :state, closed_at = :now
                where member_id = :member and state = 'gathering' and gathered_by = :digest
                """)
                .param("state", state.code())
                .param("now", Timestamps.at(now))
                .param("member", digest.member().value())
                .param("digest", digest.id())
                .update();
    }

    /** It is to be tried again. */
    void again(Queued letter, Instant next, String trouble) {
        sql.sql("""
                update mail_outbox set next_at = :next, trouble = :trouble, leased_until = null
                where member_id = :member and letter_id = :id and state = 'waiting' and leased_until = :lease
                """)
                .param("next", Timestamps.at(next))
                .param("trouble", trouble)
                .param("member", letter.member().value())
                .param("id", letter.id())
                .param("lease", lease(letter))
                .update();
    }

    /** What a digest gathers, the earliest first. What comes later is for the next one, though this has not left yet. */
    List<Queued> gathered(Queued digest) {
        sql.sql("""
                update mail_outbox set gathered_by = :digest
                where member_id = :member and state = 'gathering' and due_at <= :due and gathered_by is null
                """)
                .param("digest", digest.id())
                .param("member", digest.member().value())
                .param("due", Timestamps.at(digest.at()))
                .update();
        return sql.sql("select " + COLUMNS + """
                from mail_outbox o where o.member_id = :member and o.state = 'gathering' and o.gathered_by = :digest
                order by o.at, o.letter_id
                """)
                .param("member", digest.member().value())
                .param("digest", digest.id())
                .query(OutboxStore::queued)
                .list();
    }

    /** A page of everything there is, the latest first. */
    List<Queued> page(Mark after, int limit) {
        return sql.sql("select " + COLUMNS + """
                from mail_outbox o where (o.queued_at, o.letter_id) < (:at, :id)
                order by o.queued_at desc, o.letter_id desc limit :limit
                """)
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(OutboxStore::queued)
                .list();
    }

    Optional<Queued> find(MemberId member, long id) {
        return sql.sql("select " + COLUMNS + "from mail_outbox o where o.member_id = :member and o.letter_id = :id")
                .param("member", member.value())
                .param("id", id)
                .query(OutboxStore::queued)
                .optional();
    }

    /** Deletes up to so many that are older; says how many. */
    int deleteOlder(Instant than, int limit) {
        return sql.sql("""
                delete from mail_outbox where (member_id, letter_id) in (
                    select member_id, letter_id from mail_outbox where queued_at < :than order by queued_at limit :limit)
                """)
                .param("than", Timestamps.at(than))
                .param("limit", limit)
                .update();
    }

    private static @Nullable OffsetDateTime lease(Queued letter) {
        return letter.lease() == null ? null : Timestamps.at(letter.lease());
    }

    private static Queued queued(ResultSet row, int n) throws SQLException {
        return new Queued(
                new MemberId(row.getLong(1)),
                row.getLong(2),
                Kind.of(row.getString(3)),
                row.getLong(4),
                Timestamps.instant(row, 5),
                row.getString(6),
                State.of(row.getString(7)),
                Timestamps.instant(row, 8),
                Timestamps.instant(row, 9),
                row.getInt(10),
                Timestamps.instantOrNull(row, 11),
                row.getString(12),
                Timestamps.instant(row, 13));
    }
}
