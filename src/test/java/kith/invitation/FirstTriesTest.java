package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kith.Visitor;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.FirstTry.Outcome;
import kith.invitation.Invitations.Insistence;
import kith.member.MemberId;
import kith.reason.Grade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of letters that came back: that they did, over what, and what went out after it. Never a word. */
class FirstTriesTest extends BetweenTwo {

    private static final String THIN = "My friend Molly says I should connect with you.";
    private static final String CANNED = "I'd like to add you to my professional network on LinkedIn.";

    @Autowired
    FirstTryStore store;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient sql;

    /** Numbers are of everybody, whoever wrote in other tests included. */
    @BeforeEach
    void noneBefore() {
        sql.sql("delete from first_try").update();
        sql.sql("delete from try_tally").update();
    }

    @Test
    void aBetterLetterIsCountedForWhatTheFirstWasAskedAndNothingElseIsKept() {
        refuses(Reason.THIN, () -> send(THIN, Insistence.NONE));
        refuses(Reason.CANNED, () -> send(CANNED, Insistence.NONE));
        assertThat(sql.sql("select grade || ' ' || kinds::text from first_try where sender_id = :ada")
                        .param("ada", ada.value())
                        .query(String.class)
                        .list())
                .as("the first of several")
                .containsExactly("thin {third_party}");
        send(Letters.REASON, Insistence.NONE);
        assertThat(counts()).containsExactly(new FirstTryStore.Count("third_party", Outcome.BETTER, 1));
        assertThat(left()).isZero();
    }

    @Test
    void theSameWordsAgainAreCountedAsTheSame() {
        refuses(Reason.THIN, () -> send(THIN, Insistence.NONE));
        send(THIN, Insistence.AS_IT_IS);
        assertThat(counts()).containsExactly(new FirstTryStore.Count("third_party", Outcome.SAME, 1));
    }

    @Test
    void whatIsStoodByIsCountedAsContested() {
        refuses(Reason.CANNED, () -> send(CANNED, Insistence.NONE));
        send(CANNED, Insistence.CONTESTED);
        assertThat(counts())
                .contains(new FirstTryStore.Count("stock_phrase", Outcome.CONTESTED, 1))
                .allSatisfy(count -> assertThat(count.outcome()).isEqualTo(Outcome.CONTESTED));
    }

    @Test
    void whatIsNotSentWithinTwoWeeksIsGivenUp() {
        refuses(Reason.THIN, () -> send(THIN, Insistence.NONE));
        clock.advance(Duration.ofDays(13));
        tallies.count();
        assertThat(left()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        tallies.count();
        tallies.count();
        assertThat(left()).isZero();
        assertThat(counts()).containsExactly(new FirstTryStore.Count("third_party", Outcome.GIVEN_UP, 1));
        send(Letters.REASON, Insistence.NONE);
        assertThat(counts()).hasSize(1);
    }

    @Test
    void onlyAPressOfSendIsKeptAndOnlyWhereTheReasonIsWhy() {
        Visitor sender = people.signIn(adaAsWho);
        String composer = "/members/" + benAsWho.handle() + "/invitation";
        sender.get(composer);
        sender.post(composer + "/assessment", "how", "search", "why", THIN);
        sender.post(composer + "/draft", "how", "search", "why", THIN);
        sender.post(composer, "how", "search", "why", "Too short.");
        sender.post(composer, "how", "", "why", THIN);
        assertThat(left()).isZero();
        assertThat(sender.post(composer, "how", "search", "why", THIN).status()).isEqualTo(422);
        assertThat(left()).isEqualTo(1);
        assertThat(sender.post(composer, "how", "search", "why", Letters.REASON).status())
                .isEqualTo(302);
        assertThat(left()).isZero();
    }

    @Test
    void nobodyAloneMakesTheNumbers() {
        FirstTry first = new FirstTry(Grade.THIN, List.of("praise"), clock.instant());
        for (long n = 1; n <= FirstTries.EACH_AT_MOST + 3; n++) {
            store.add(new Pair(ada, new MemberId(7_000_000_000L + n)), first, FirstTries.EACH_AT_MOST);
        }
        assertThat(left()).isEqualTo(FirstTries.EACH_AT_MOST);
        Instant later = clock.instant().plus(Duration.ofDays(1));
        assertThat(store.older(later, 3)).hasSize(3);
        assertThat(store.take(store.older(later, 1).getFirst())).hasValueSatisfying(taken -> {
            assertThat(taken.grade()).isEqualTo(first.grade());
            assertThat(taken.kinds()).isEqualTo(first.kinds());
        });
        assertThat(store.take(new Pair(ben, ada))).isEmpty();
    }

    private InvitationId send(String why, Insistence insistence) {
        return invitations.send(
                new Pair(ada, ben), new Invitations.Letter(new Claim("search", "", Map.of()), why, "", insistence));
    }

    private List<FirstTryStore.Count> counts() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.counts(today.minusMonths(3), today);
    }

    private int left() {
        return sql.sql("select count(*) from first_try where sender_id = :ada")
                .param("ada", ada.value())
                .query(Integer.class)
                .single();
    }
}
