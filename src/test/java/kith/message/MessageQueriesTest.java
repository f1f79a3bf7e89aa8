package kith.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import kith.KithTest;
import kith.Plans;
import kith.member.MemberId;
import kith.web.Mark;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A conversation of ten thousand messages, and a list of hundreds of conversations, are read from indexes; all of it is taken back with the test. */
@KithTest
@Transactional
class MessageQueriesTest {

    /** Beyond any member that a test makes. */
    private static final long FIRST = 5_000_000_000L;

    private static final MemberId READER = new MemberId(FIRST);
    private static final String START = "timestamptz '2026-01-01'";

    private final JdbcClient sql;
    private final Plans plans;
    private final ConversationStore conversations;
    private final ParticipantStore participants;
    private final MessageStore messages;
    private ConversationId longest = new ConversationId(0);

    MessageQueriesTest(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.plans = new Plans(source);
        this.conversations = new ConversationStore(plans.client());
        this.participants = new ParticipantStore(plans.client());
        this.messages = new MessageStore(plans.client());
    }

    @BeforeEach
    void muchIsSaid() {
        sql.sql("""
                insert into conversation (kind, members, gone, last_seq, change_seq, opened_at)
                select 'pair', array[%1$d, %1$d + n], '{}', 20, 0, %2$s from generate_series(1, 2000) n
                """.formatted(FIRST, START)).update();
        sql.sql("""
                insert into conversation_pair (low_id, high_id, conversation_id)
                select members[1], members[2], conversation_id from conversation where members[1] = %d
                """.formatted(FIRST)).update();
        sql.sql("""
                insert into participant (member_id, conversation_id, read_seq, told, muted, draft, last_at)
                select unnest(members), conversation_id, 0, false, false, '',
                    %2$s + interval '1 minute' * (conversation_id %% 500)
                from conversation where members[1] = %1$d
                """.formatted(FIRST, START)).update();
        sql.sql("""
                insert into message (conversation_id, seq, author_id, key, text, search, sent_at, change_seq)
                select c.conversation_id, n, c.members[1 + n %% 2], 'k' || n, 'word' || n,
                    to_tsvector('simple', 'low water word' || n) || array_to_tsvector(array['@' || c.members[1]]),
                    %2$s + interval '1 second' * n, 0
                from conversation c cross join lateral generate_series(1,
                    case when c.members[2] = %1$d + 1 then 10000 else 5 end) n
                where c.members[1] = %1$d
                """.formatted(FIRST, START)).update();
        longest = new ConversationId(
                sql.sql("select conversation_id from conversation_pair where low_id = :low and high_id = :high")
                        .param("low", FIRST)
                        .param("high", FIRST + 1)
                        .query(Long.class)
                        .single());
        sql.sql("select gin_clean_pending_list('message_search')")
                .query(Long.class)
                .single();
        sql.sql("analyze conversation, conversation_pair, participant, message").update();
    }

    @Test
    void aLongConversationOpensAtItsEndOrAnywhere() {
        assertThat(messages.before(READER, longest, Long.MAX_VALUE, 50)).hasSize(50);
        usesOnly("message_pk").doesNotContain("\"Sort\"");
        assertThat(messages.before(READER, longest, 5_000, 50)).hasSize(50);
        usesOnly("message_pk").doesNotContain("\"Sort\"");
        assertThat(messages.after(READER, longest, 9_990, 50)).hasSize(10);
        usesOnly("message_pk").doesNotContain("\"Sort\"");
        messages.find(READER, longest, 7);
        usesOnly("message_pk");
        messages.changed(READER, longest, 10_000, 3, 50);
        assertThat(plans.take()).singleElement().asString().contains("Index").doesNotContain("Seq Scan");
        messages.byKey(longest, READER, "k7");
        usesOnly("message_key");
    }

    @Test
    void theListAndItsLastWords() {
        List<Conversation> page = conversations.page(READER, Mark.LATEST, 21);
        assertThat(page).hasSize(21);
        usesOnly("participant_list").contains("conversation_pk");
        assertThat(messages.last(READER, page.stream().map(Conversation::id).toList()))
                .hasSize(21);
        usesOnly("message_pk").contains("participant_pk");
        conversations.find(READER, longest);
        usesOnly("participant_pk");
        conversations.pairs(READER, List.of(new MemberId(FIRST + 1), new MemberId(FIRST + 2)));
        usesOnly("conversation_pair_pk");
    }

    @Test
    void whetherAnythingWaitsIsReadFromTheIndexAlone() {
        sql.sql("update participant set unread_since = %s where member_id %% 100 = 1".formatted(START))
                .update();
        sql.sql("analyze participant").update();
        assertThat(plans.client()
                        .sql("select " + ParticipantStore.UNREAD + " from (values (:me)) as m (member_id)")
                        .param("me", READER.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        usesOnly("participant_unread").contains("Index Only Scan");
    }

    @Test
    void wordsAreLookedForInOnesOwnMessagesByTheIndex() {
        assertThat(messages.search(READER, "word9999", Place.LATEST, 50)).hasSize(1);
        assertThat(plans.take()).singleElement().asString().contains("\"Index Name\": \"message_search");
        assertThat(messages.search(new MemberId(FIRST + 1), "low water", Place.LATEST, 50))
                .as("not found by them: the index has only the other")
                .isEmpty();
    }

    @Test
    void whatWaitsLongIsFoundByItsMoment() {
        sql.sql("update participant set unread_since = %s where member_id %% 5 = 1".formatted(START))
                .update();
        sql.sql("analyze participant").update();
        assertThat(participants.tell(Instant.parse("2025-01-01T00:00:00Z"), 10)).isEmpty();
        assertThat(String.join("\n", sql.sql("""
                                explain select member_id from participant where unread_since <= timestamptz '2025-01-01'
                                    and not told and not muted and left_seq is null order by unread_since limit 10
                                """).query(String.class).list())).contains("participant_untold");
    }

    private AbstractStringAssert<?> usesOnly(String index) {
        List<String> taken = plans.take();
        assertThat(taken).hasSize(1);
        return assertThat(taken.getFirst())
                .contains("\"Index Name\": \"" + index)
                .doesNotContain("Seq Scan");
    }
}
