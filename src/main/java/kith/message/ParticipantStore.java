package kith.message;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each of its people does with a conversation: what they read of it, whether it is muted, put away or left, what they have begun to write. */
@Repository
class ParticipantStore {

    /** That something waits for the member {@code m}: read from an index alone, since every page asks. */
    static final String UNREAD = """
            exists (select from participant p where p.member_id = m.member_id
                and p.unread_since is not null and not p.muted and p.left_seq is null)
            """;

    private final JdbcClient sql;

    ParticipantStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks what they read, up to that message, in a conversation whose row is taken; says whether anything was new to them. */
    boolean read(MemberId me, ConversationId id, long seq) {
        return sql.sql("""
                update participant p set read_seq = greatest(p.read_seq, least(:seq, c.last_seq)),
                    unread_since = case when :seq < c.last_seq then p.unread_since end,
                    told = p.told and :seq < c.last_seq
                from conversation c where c.conversation_id = :id
                    and p.member_id = :me and p.conversation_id = :id
                    and (p.read_seq < least(:seq, c.last_seq) or (p.unread_since is not null and :seq >= c.last_seq))
                """)
                        .param("me", me.value())
                        .param("id", id.value())
                        .param("seq", seq)
                        .update()
                == 1;
    }

    void mute(MemberId me, ConversationId id, boolean muted) {
        sql.sql("update participant set muted = :muted where member_id = :me and conversation_id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .param("muted", muted)
                .update();
    }

    /** Puts a conversation whose row is taken away, or back; away only up to that message, and not where something came after it. Says whether anything changed. */
    boolean shelve(MemberId me, ConversationId id, boolean shelved, long seq) {
        return sql.sql("""
                update participant p set shelved = :shelved from conversation c
                where c.conversation_id = :id and p.member_id = :me and p.conversation_id = :id
                    and p.left_seq is null and p.shelved <> :shelved and (not :shelved or c.last_seq <= :seq)
                """)
                        .param("me", me.value())
                        .param("id", id.value())
                        .param("shelved", shelved)
                        .param("seq", seq)
                        .update()
                == 1;
    }

    /** Leaves a conversation whose row is taken. */
    void leave(MemberId me, ConversationId id) {
        sql.sql("update conversation set gone = gone || :me::bigint where conversation_id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .update();
        sql.sql("""
                update participant p set left_seq = c.last_seq, unread_since = null, draft = '' from conversation c
                where c.conversation_id = :id and p.member_id = :me and p.conversation_id = :id
                """).param("me", me.value()).param("id", id.value()).update();
    }

    /** Keeps what they have begun in a conversation whose row is taken, unless the message of this key was sent meanwhile. */
    void keep(MemberId me, ConversationId id, String draft, String key) {
        sql.sql("""
                update participant set draft = :draft, shelved = shelved and :draft = ''
                where member_id = :me and conversation_id = :id and left_seq is null and draft <> :draft
                    and not exists (select from message
                        where conversation_id = :id and author_id = :me and key = :key)
                """)
                .param("me", me.value())
                .param("id", id.value())
                .param("draft", draft)
                .param("key", key)
                .update();
    }

    /** Those in which something waits since before, each once until it is read and something new comes. */
    List<Unread> tell(Instant before, int limit) {
        return sql.sql("""
                update participant p set told = true from (
                    select member_id, conversation_id from participant
                    where unread_since <= :before and not told and not muted and left_seq is null
                    order by unread_since limit :limit for update skip locked) as waiting
                where p.member_id = waiting.member_id and p.conversation_id = waiting.conversation_id
                returning p.member_id, p.conversation_id, p.unread_since
                """)
                .param("before", Timestamps.at(before))
                .param("limit", limit)
                .query((row, n) -> new Unread(
                        new MemberId(row.getLong(1)), new ConversationId(row.getLong(2)), Timestamps.instant(row, 3)))
                .list();
    }

    /** Whether that still waits: nothing of it was read since, and they want to hear of it. */
    boolean waits(Unread unread) {
        return sql.sql("""
                select exists (select from participant where member_id = :me and conversation_id = :id
                    and unread_since = :since and not muted and left_seq is null)
                """)
                .param("me", unread.member().value())
                .param("id", unread.conversation().value())
                .param("since", Timestamps.at(unread.since()))
                .query(Boolean.class)
                .single();
    }
}
