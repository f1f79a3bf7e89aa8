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

/** Conversations, as each of their people sees them. */
@Repository
class ConversationStore {

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
