package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kith.invitation.LetterTallyStore.Tally;
import kith.reason.Grade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of a month's letters, and that a quiet decline is counted nowhere. */
class LetterTallyTest extends BetweenTwo {

    private static final String THIN = "My friend Molly says I should connect with you.";

    @Autowired
    LetterTallyStore store;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient sql;

    private LocalDate month = LocalDate.EPOCH;
    private Tally before = new Tally(month, Grade.THIN, 0, 0, 0, 0, 0);

    /** In the middle of a month to come, which other tests do not write in. */
    @BeforeEach
    void aMonthToCome() {
        month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .plusMonths(30);
        Instant middle = month.plusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant();
        clock.advance(Duration.between(clock.instant(), middle));
        before = counted(Grade.REASONED);
    }

    @Test
    void whatCameOfALetterIsCountedOnce() {
        answers.accept(ben, send(ada, ben));
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(1, 1, 1, 0, 0));
        store.count(month, Tallies.DAYS);
        assertThat(store.tallies(month)).hasSize(3);
        assertThat(store.months(month)).containsExactly(month);
    }

    @Test
    void aDeclineThatIsToldCountsAndAQuietOneIsNoAnswer() {
        InvitationId quiet = send(ada, ben);
        refusals.decline(ben, quiet, Refusal.Manner.QUIET, "");
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(1, 0, 0, 0, 0));
        InvitationId told = send(people.member("Cleo Marsh").id(), ben);
        refusals.decline(ben, told, Refusal.Manner.NOT_NOW, "After the summer.");
        assertThat(counted(Grade.REASONED)).as("within its five minutes").isEqualTo(plus(2, 0, 0, 0, 0));
        clock.advance(Invitation.SECOND_THOUGHTS.plusSeconds(1));
        jobs.tellRefusals();
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(2, 1, 0, 1, 0));
    }

    @Test
    void talkingIsAQuestionAnsweredOrAWordOnAccepting() {
        InvitationId asked = send(ada, ben);
        answers.ask(ben, asked, "Which winter do you mean?");
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(1, 1, 0, 0, 0));
        outgoing.answer(ada, asked, "That of 2019.", "");
        refusals.decline(ben, asked, Refusal.Manner.QUIET, "");
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(1, 1, 0, 0, 1));
        InvitationId thanked = send(people.member("Cleo Marsh").id(), ben);
        answers.accept(ben, thanked);
        answers.thank(ben, thanked, "Glad you wrote.");
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(2, 2, 1, 0, 2));
    }

    @Test
    void toBeSentBackIsNoTalkAndTheNewWordsCount() {
        Tally thin = counted(Grade.THIN);
        InvitationId id = invitations.send(new Pair(ada, ben), Letters.met(THIN));
        answers.sendBack(ben, id);
        assertThat(counted(Grade.THIN).answered()).isEqualTo(thin.answered() + 1);
        outgoing.answer(ada, id, "", Letters.REASON);
        assertThat(counted(Grade.THIN)).isEqualTo(thin);
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(1, 1, 0, 0, 0));
    }

    @Test
    void whatComesLaterThanTwoWeeksDoesNotCount() {
        InvitationId id = send(ada, ben);
        clock.advance(Duration.ofDays(Tallies.DAYS).plusMinutes(1));
        answers.accept(ben, id);
        answers.thank(ben, id, "Late, and glad.");
        assertThat(counted(Grade.REASONED)).isEqualTo(plus(1, 0, 0, 0, 0));
    }

    @Test
    void monthsAreCountedWhenTheyAreDueAndThenStand() {
        sql.sql("delete from letter_tally").update();
        send(ada, ben);
        tallies.count();
        assertThat(store.months(month)).isEmpty();
        clock.advance(Duration.ofDays(40));
        tallies.count();
        assertThat(store.months(month.minusMonths(Tallies.MONTHS - 1L)))
                .hasSize(Tallies.MONTHS)
                .endsWith(month);
        sql.sql("update letter_tally set sent = 77 where month = :month")
                .param("month", month)
                .update();
        tallies.count();
        assertThat(store.tallies(month)).extracting(Tally::sent).containsOnly(77L);
    }

    private Tally counted(Grade grade) {
        sql.sql("delete from letter_tally").update();
        store.count(month, Tallies.DAYS);
        return store.tallies(month).stream()
                .filter(tally -> tally.grade() == grade)
                .findFirst()
                .orElseThrow();
    }

    private Tally plus(int sent, int answered, int accepted, int declined, int talked) {
        return new Tally(
                month,
                Grade.REASONED,
                before.sent() + sent,
                before.answered() + answered,
                before.accepted() + accepted,
                before.declined() + declined,
                before.talked() + talked);
    }
}
