package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import kith.KithTest;
import kith.Plans;
import kith.database.Timestamps;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What every page asks is answered from an index, among thousands of invitations that are taken back with the test. */
@KithTest
@Transactional
class HotQueriesTest {

    /** Beyond any member that a test makes. */
    private static final long FIRST = 4_000_000_000L;

    private static final String EVIDENCE =
            "[{\"kind\":\"search\",\"strength\":\"SAID\",\"found\":\"2026-01-01T00:00:00Z\",\"facts\":{}}]";

    private static final MemberId READER = new MemberId(FIRST);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbcClient sql;
    private final Plans plans;
    private final CardStore cards;
    private final SentStore sent;
    private final RefusalStore refusals;

    HotQueriesTest(JdbcClient sql, DataSource source, EvidenceColumn column) {
        this.sql = sql;
        this.plans = new Plans(source);
        this.cards = new CardStore(plans.client(), column);
        this.sent = new SentStore(plans.client());
        this.refusals = new RefusalStore(plans.client());
    }

    /** Four recipients with 2,000 invitations each, the four being senders too. */
    @BeforeEach
    void thousandsOfInvitations() {
        sql.sql("""
                with fresh as (
                    insert into invitation (recipient_id, sender_id, evidence, strength, why, grade, state, sent_at, changed_at)
                    select :first + n % 4, :first + 1000 + n / 4, cast(:evidence as jsonb),
                        2, 'A reason that holds.', case when n % 3 = 0 then 'thin' else 'reasoned' end, 'pending', :at, :at
                    from generate_series(0, 7999) n
                    union all
                    select :first + 2000 + n, :first + n % 4, cast(:evidence as jsonb),
                        2, 'A reason that holds.', 'reasoned', 'pending', :at, :at
                    from generate_series(0, 7999) n
                    returning recipient_id, sender_id, invitation_id, sent_at)
                insert into sent_invitation (sender_id, invitation_id, recipient_id, state, sent_at, changed_at, expires_at)
                select sender_id, invitation_id, recipient_id, 'pending', sent_at, sent_at, :expires from fresh
                """)
                .param("first", FIRST)
                .param("evidence", EVIDENCE)
                .param("at", Timestamps.at(START))
                .param("expires", Timestamps.at(START.plus(Invitation.LIFE)))
                .update();
        sql.sql("analyze invitation").update();
        sql.sql("analyze sent_invitation").update();
    }

    /** Enough that reading them all would be slower: of an empty table PostgreSQL may do that, and be right. */
    private void thousandsOfFirstTries() {
        sql.sql("""
                insert into first_try (sender_id, recipient_id, grade, kinds, tried_at)
                select :first + n % 4, :first + n, 'thin', '{greeting}', :at + n * interval '1 second'
                from generate_series(0, 7999) n
                """).param("first", FIRST).param("at", Timestamps.at(START)).update();
        sql.sql("analyze first_try").update();
    }

    private void thousandsAreOpen() {
        sql.sql("""
                insert into open_invitation (lower_id, higher_id, sender_id, invitation_id)
                select least(sender_id, recipient_id), greatest(sender_id, recipient_id), sender_id, invitation_id
                from invitation where sender_id >= :first on conflict do nothing
                """).param("first", FIRST).update();
        sql.sql("analyze open_invitation").update();
    }

    @Test
    void theInboxComesInItsOrderFromItsIndex() {
        assertThat(cards.list(READER, Box.ANSWER, null, 21)).hasSize(21);
        usesOnly("invitation_inbox").doesNotContain("\"Sort\"");
        assertThat(cards.list(READER, Box.ANSWER, new CardStore.Mark(1, START, 0), 21))
                .hasSize(21);
        usesOnly("invitation_inbox").doesNotContain("\"Sort\"");
    }

    @Test
    void whatIsFoldedAndHowMuchIsFoundAmongTheRecipientsOwn() {
        assertThat(cards.list(READER, Box.FOLDED, null, 21)).hasSize(21);
        usesOnly("invitation_").contains("(recipient_id = ");
        assertThat(cards.count(READER, Box.FOLDED)).isBetween(660, 670);
        usesOnly("invitation_").contains("(recipient_id = ");
    }

    @Test
    void whatOneSentComesInItsOrderFromItsIndex() {
        assertThat(cards.list(READER, Box.SENT, null, 21)).hasSize(21);
        usesOnly("sent_invitation_list").contains("invitation_pk").doesNotContain("\"Sort\"");
    }

    @Test
    void whatPassedBetweenPeopleComesFromIndexes() {
        List<MemberId> others =
                List.of(new MemberId(FIRST + 1000), new MemberId(FIRST + 2000), new MemberId(FIRST + 1));
        assertThat(cards.between(READER, others, Set.of(State.PENDING))).isNotEmpty();
        assertThat(plans.take())
                .hasSize(1)
                .allSatisfy(plan -> assertThat(plan).contains("Index").doesNotContain("Seq Scan"));
        assertThat(sent.latest(new Pair(READER, new MemberId(FIRST + 2000)))).isPresent();
        usesOnly("sent_invitation_to");
    }

    @Test
    void whatStandsBetweenASenderAndARecipientComesFromIndexes() {
        thousandsOfFirstTries();
        thousandsAreOpen();
        assertThat(new DoorstepStore(plans.client())
                        .between(new Pair(new MemberId(FIRST + 1000), READER))
                        .refusal())
                .isNull();
        usesOnly("").contains("sent_invitation_to", "invitation_from", "open_invitation_pk", "first_try_pk");
    }

    @Test
    void whatIsDueIsFoundByItsTime() {
        assertThat(sent.expired(START, 100)).isEmpty();
        usesOnly("sent_invitation_due");
        assertThat(refusals.refusalsDue(START, 100)).isEmpty();
        usesOnly("invitation_refusal_due");
    }

    @Test
    void whatTheOperatorIsToldComesFromCountsAndAMonthFromItsIndex() {
        LetterTallyStore tallies = new LetterTallyStore(plans.client());
        tallies.tallies(LocalDate.EPOCH);
        assertThat(plans.take()).singleElement().asString().doesNotContain("\"Relation Name\": \"invitation\"");
        thousandsOfFirstTries();
        assertThat(new FirstTryStore(plans.client()).older(START.plusSeconds(60), 9))
                .hasSize(9);
        usesOnly("first_try_by_age");
        assertThat(explained(
                        "select count(*) from invitation where sent_at >= '2026-02-01Z' and sent_at < '2026-03-01Z'"))
                .contains("invitation_by_time");
    }

    private String explained(String query) {
        return String.join("\n", sql.sql("explain " + query).query(String.class).list());
    }

    private AbstractStringAssert<?> usesOnly(String index) {
        List<String> taken = plans.take();
        assertThat(taken).hasSize(1);
        return assertThat(taken.getFirst())
                .contains("\"Index Name\": \"" + index)
                .doesNotContain("Seq Scan");
    }
}
