package kith.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said. Whoever reads here sees what is in their own conversations, up to where they left, without what they deleted. */
@Repository
class MessageStore {

    private static final String COLUMNS =
            "m.conversation_id, m.seq, m.author_id, m.mark, m.text, m.sent_at, m.edited_at,"
                    + " m.taken_back_at, m.change_seq";

    private static final String MINE = """
             from message m where m.conversation_id = :id
                and m.seq <= (select coalesce(left_seq, 9223372036854775807) from participant
                    where member_id = :me and conversation_id = :id)
                and not exists (select from message_hidden h
                    where h.member_id = :me and h.conversation_id = :id and h.seq = m.seq)
            """;

    private final JdbcClient sql;

    MessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Something about to be said.
     *
     * @param key its author's own, for saying it once
     * @param sentAt when it was first said
     * @param at when it comes into the conversation
     * @param news whether the others have not read it elsewhere
     */
    record Fresh(
            ConversationId id,
            MemberId author,
            String key,
            Message.@Nullable Mark mark,
            String text,
            Instant sentAt,
            Instant at,
            boolean news) {}

    /**
     * Says it in a conversation whose row is taken, and moves the conversation to the top of everybody's list; empty, and nothing is done, where its author used
     * the key before. One statement, since so much is written.
     */
    Optional<Long> add(Fresh fresh, Collection<MemberId> readers) {
        return sql.sql("""
                with next as (
                    update conversation set last_seq = last_seq + 1 where conversation_id = :id
                        and not exists (select from message
                            where conversation_id = :id and author_id = :author and key = :key)
                    returning last_seq as seq),
                told as (
                    update participant p set last_at = greatest(p.last_at, :at),
                        unread_since = case when p.member_id = :author or not :news then p.unread_since
                            else coalesce(p.unread_since, :at) end,
                        read_seq = case when p.read_seq = next.seq - 1 and (p.member_id = :author or not :news)
                            then next.seq else p.read_seq end,
                        draft = case when p.member_id = :author and :news then '' else p.draft end
                    from next where p.member_id = any (:readers) and p.conversation_id = :id and p.left_seq is null)
                insert into message (conversation_id, seq, author_id, key, mark, text, search, sent_at, change_seq)
                select :id, seq, :author, :key, :mark, :text,
                    to_tsvector('simple', :text) || array_to_tsvector(:finders), :sent_at, 0 from next
                returning seq
                """)
                .param("id", fresh.id().value())
                .param("author", fresh.author().value())
                .param("key", fresh.key())
                .param("mark", fresh.mark() == null ? null : fresh.mark().code())
                .param("text", fresh.text())
                .param("news", fresh.news())
                .param("at", Timestamps.at(fresh.at()))
                .param("sent_at", Timestamps.at(fresh.sentAt()))
                .param("readers", MemberId.numbers(readers))
                .param("finders", readers.stream().map(MessageStore::finder).toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    /** What its author said under the key. */
    Optional<Message> byKey(ConversationId id, MemberId author, String key) {
        return sql.sql("select " + COLUMNS + """
                 from message m where m.conversation_id = :id and m.author_id = :author and m.key = :key
                """)
                .param("id", id.value())
                .param("author", author.value())
                .param("key", key)
                .query(MessageStore::message)
                .optional();
    }

    Optional<Message> find(MemberId me, ConversationId id, long seq) {
        return sql.sql("select " + COLUMNS + MINE + "and m.seq = :seq")
                .param("me", me.value())
                .param("id", id.value())
                .param("seq", seq)
                .query(MessageStore::message)
                .optional();
    }

    /** Those before the number, the latest first. */
    List<Message> before(MemberId me, ConversationId id, long seq, int limit) {
        return sql.sql("select " + COLUMNS + MINE + "and m.seq < :seq order by m.seq desc limit :limit")
                .param("me", me.value())
                .param("id", id.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    /** Those after the number, the earliest first. */
    List<Message> after(MemberId me, ConversationId id, long seq, int limit) {
        return sql.sql("select " + COLUMNS + MINE + "and m.seq > :seq order by m.seq limit :limit")
                .param("me", me.value())
                .param("id", id.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    /** Those up to the number that changed since that version, the one that changed first before the others. */
    List<Message> changed(MemberId me, ConversationId id, long seq, long version, int limit) {
        return sql.sql("select " + COLUMNS + MINE + """
                and m.seq <= :seq and m.change_seq > :version and m.change_seq > 0 order by m.change_seq limit :limit
                """)
                .param("me", me.value())
                .param("id", id.value())
                .param("seq", seq)
                .param("version", version)
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    /** The last of each conversation that they can see there; all in one statement, since a page lists many. */
    List<Message> last(MemberId me, Collection<ConversationId> ids) {
        return sql.sql("select " + COLUMNS + """
                 from participant p cross join lateral (
                    select * from message l where l.conversation_id = p.conversation_id
                        and l.seq <= coalesce(p.left_seq, 9223372036854775807)
                        and not exists (select from message_hidden h
                            where h.member_id = p.member_id and h.conversation_id = l.conversation_id and h.seq = l.seq)
                    order by l.seq desc limit 1) as m
                where p.member_id = :me and p.conversation_id = any (:ids)
                """)
                .param("me", me.value())
                .param("ids", ids.stream().map(ConversationId::value).toArray(Long[]::new))
                .query(MessageStore::message)
                .list();
    }

    /**
     * What waits to be read.
     *
     * @param last the last ones, the earliest first
     * @param all how many there are in all
     */
    record Waiting(List<Message> last, int all) {}

    /** What these wrote there that its reader has not read. */
    Waiting waiting(Conversation conversation, Collection<MemberId> authors, int limit) {
        List<Message> last = new ArrayList<>();
        AtomicInteger all = new AtomicInteger();
        sql.sql("select " + COLUMNS + ", count(*) over ()" + MINE + """
                and m.seq > :read and m.author_id = any (:authors) and m.mark is null and m.taken_back_at is null
                order by m.seq desc limit :limit
                """)
                .param("me", conversation.me().value())
                .param("id", conversation.id().value())
                .param("read", conversation.readSeq())
                .param("authors", MemberId.numbers(authors))
                .param("limit", limit)
                .query(row -> {
                    last.addFirst(message(row, 0));
                    all.set(row.getInt(10));
                });
        return new Waiting(last, all.get());
    }

    /** Those of one's own that hold all the words, the latest first. The index knows whose they are. */
    List<Message> search(MemberId me, String words, int limit) {
        return sql.sql("select " + COLUMNS + """
                 from message m join participant p on p.member_id = :me and p.conversation_id = m.conversation_id
                where m.search @@ (websearch_to_tsquery('simple', :words) && cast(:finder as tsquery))
                    and numnode(websearch_to_tsquery('simple', :words)) > 0
                    and m.seq <= coalesce(p.left_seq, 9223372036854775807)
                    and not exists (select from message_hidden h
                        where h.member_id = :me and h.conversation_id = m.conversation_id and h.seq = m.seq)
                order by m.sent_at desc, m.conversation_id desc, m.seq desc limit :limit
                """)
                .param("me", me.value())
                .param("words", words)
                .param("finder", "'" + finder(me) + "'")
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    /** Changes one's own words in a conversation whose row is taken. Whether that is still allowed is asked before. */
    void edit(Message message, String text, Instant at) {
        sql.sql("""
                with version as (
                    update conversation set change_seq = change_seq + 1 where conversation_id = :id returning change_seq)
                update message m set text = :text, edited_at = :at, change_seq = version.change_seq,
                    search = to_tsvector('simple', :text) || array_to_tsvector(array(
                        select word from unnest(tsvector_to_array(m.search)) as word where word like '@%'))
                from version where m.conversation_id = :id and m.seq = :seq and m.author_id = :author
                """)
                .param("id", message.conversation().value())
                .param("seq", message.seq())
                .param("author", message.author().value())
                .param("text", text)
                .param("at", Timestamps.at(at))
                .update();
    }

    /** Takes one's own words out of a conversation whose row is taken; their place stays. */
    void takeBack(Message message, Instant at) {
        sql.sql("""
                with version as (
                    update conversation set change_seq = change_seq + 1 where conversation_id = :id returning change_seq)
                update message m set text = '', search = '', taken_back_at = :at, change_seq = version.change_seq
                from version where m.conversation_id = :id and m.seq = :seq and m.author_id = :author
                """)
                .param("id", message.conversation().value())
                .param("seq", message.seq())
                .param("author", message.author().value())
                .param("at", Timestamps.at(at))
                .update();
    }

    void hide(MemberId me, Message message) {
        sql.sql("""
                insert into message_hidden (member_id, conversation_id, seq) values (:me, :id, :seq) on conflict do nothing
                """)
                .param("me", me.value())
                .param("id", message.conversation().value())
                .param("seq", message.seq())
                .update();
    }

    /** As no word is written in the index: by it a member's own messages are found. */
    private static String finder(MemberId member) {
        return "@" + member;
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        return new Message(
                new ConversationId(row.getLong(1)),
                row.getLong(2),
                new MemberId(row.getLong(3)),
                Message.Mark.of(row.getString(4)),
                row.getString(5),
                Timestamps.instant(row, 6),
                Timestamps.instantOrNull(row, 7),
                Timestamps.instantOrNull(row, 8),
                row.getLong(9));
    }
}
