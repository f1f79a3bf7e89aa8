package kith.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.message.Conversation.Kind;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations, and what each of their people has of them. */
@Repository
class ConversationStore {

    /** That something waits for the member {@code m}: read from an index alone, since every page asks. */
    static final String UNREAD = """
            exists (select from participant p where p.member_id = m.member_id
                and p.unread_since is not null and not p.muted and p.left_seq is null)
            """;

    private static final String SEEN = """
            select c.conversation_id, c.kind, p.member_id, c.members, c.gone, c.last_seq, c.change_seq, p.read_seq,
                p.unread_since is not null, p.muted, p.left_seq, p.draft, p.shelved, p.last_at
            from participant p join conversation c on c.conversation_id = p.conversation_id
            """;

    private final JdbcClient sql;

    ConversationStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ConversationId> pair(MemberId one, MemberId other) {
        return sql.sql("select conversation_id from conversation_pair where low_id = :low and high_id = :high")
                .param("low", Math.min(one.value(), other.value()))
                .param("high", Math.max(one.value(), other.value()))
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .optional();
    }

    Optional<ConversationId> origin(String origin) {
        return sql.sql("select conversation_id from conversation_origin where origin = :origin")
                .param("origin", origin)
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .optional();
    }

    /** Makes one with nothing in it. */
    ConversationId insert(Kind kind, Collection<MemberId> members, Instant at) {
        return sql.sql("""
                insert into conversation (kind, members, gone, last_seq, change_seq, opened_at)
                values (:kind, :members, '{}', 0, 0, :at) returning conversation_id
                """)
                .param("kind", kind.code())
                .param("members", MemberId.numbers(members))
                .param("at", Timestamps.at(at))
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .single();
    }

    /** False where the two have one already. */
    boolean claim(MemberId one, MemberId other, ConversationId id) {
        return sql.sql("""
                insert into conversation_pair (low_id, high_id, conversation_id) values (:low, :high, :id)
                on conflict do nothing
                """)
                        .param("low", Math.min(one.value(), other.value()))
                        .param("high", Math.max(one.value(), other.value()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** False where there is one of this origin already. */
    boolean claim(String origin, ConversationId id) {
        return sql.sql("""
                insert into conversation_origin (origin, conversation_id) values (:origin, :id)
                on conflict do nothing
                """).param("origin", origin).param("id", id.value()).update() == 1;
    }

    /** Takes back one that somebody else was first to make. */
    void delete(ConversationId id) {
        sql.sql("delete from conversation where conversation_id = :id")
                .param("id", id.value())
                .update();
    }

    void join(ConversationId id, Collection<MemberId> members, Instant at) {
        sql.sql("""
                insert into participant (member_id, conversation_id, read_seq, told, muted, draft, last_at)
                select member, :id, 0, false, false, '', :at from unnest(cast(:members as bigint[])) as member
                """)
                .param("id", id.value())
                .param("members", MemberId.numbers(members))
                .param("at", Timestamps.at(at))
                .update();
    }

    Optional<Conversation> find(MemberId me, ConversationId id) {
        return sql.sql(SEEN + "where p.member_id = :me and p.conversation_id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(ConversationStore::conversation)
                .optional();
    }

    /** Takes the conversation's row until the transaction ends; empty where it is not theirs. */
    Optional<Conversation> lock(MemberId me, ConversationId id) {
        return sql.sql(SEEN + "where p.member_id = :me and p.conversation_id = :id for no key update of c")
                .param("me", me.value())
                .param("id", id.value())
                .query(ConversationStore::conversation)
                .optional();
    }

    /** Those in which something was said or begun and which they neither left nor put away, the latest first. */
    List<Conversation> page(MemberId me, Mark after, int limit) {
        return sql.sql(SEEN + """
                where p.member_id = :me and p.left_seq is null and not p.shelved and (p.last_at, p.conversation_id) < (:at, :id)
                    and (c.last_seq > 0 or p.draft <> '')
                order by p.last_at desc, p.conversation_id desc limit :limit
                """)
                .param("me", me.value())
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(ConversationStore::conversation)
                .list();
    }

    /** The ones with each of the others alone. */
    List<Conversation> pairs(MemberId me, Collection<MemberId> others) {
        return sql.sql(SEEN + """
                where p.member_id = :me and p.conversation_id in (
                    select conversation_id from conversation_pair where (low_id, high_id) in (
                        select least(other, :me), greatest(other, :me) from unnest(cast(:others as bigint[])) as other))
                """)
                .param("me", me.value())
                .param("others", MemberId.numbers(others))
                .query(ConversationStore::conversation)
                .list();
    }

    /** Those of three in which both still are. */
    List<ConversationId> threes(MemberId one, MemberId other) {
        return sql.sql("""
                select c.conversation_id from participant p join conversation c on c.conversation_id = p.conversation_id
                where p.member_id = :one and p.left_seq is null and c.kind = 'three'
                    and :other = any (c.members) and not :other = any (c.gone)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> new ConversationId(row.getLong(1)))
                .list();
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

    private static Conversation conversation(ResultSet row, int n) throws SQLException {
        return new Conversation(
                new ConversationId(row.getLong(1)),
                Kind.of(row.getString(2)),
                new MemberId(row.getLong(3)),
                members(row, 4),
                members(row, 5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getObject(11, Long.class),
                row.getString(12),
                row.getBoolean(13),
                Timestamps.instant(row, 14));
    }

    static List<MemberId> members(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(MemberId::new)
                .toList();
    }
}
