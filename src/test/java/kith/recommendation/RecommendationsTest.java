package kith.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.connection.Memories;
import kith.member.MemberId;
import kith.recommendation.CannotRecommend.Reason;
import kith.recommendation.RecommendationListStore.Box;
import kith.recommendation.Standing.State;
import kith.web.Mark;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing, accepting and taking back, as both of the two and a third see it. */
class RecommendationsTest extends Pairs {

    @Autowired
    private Memories memories;

    @Test
    void isOnTheProfileOnceItsSubjectAcceptsItAndNotBefore() {
        MemberId third = people.member("Cleo Marsh").id();
        RecommendationId id = written();
        assertThat(onProfile(third)).isEmpty();
        assertThat(forAuthor(id).state()).isEqualTo(State.WAITING);

        acceptances.accept(subject, id, 1);
        acceptances.accept(subject, id, 1);

        assertThat(onProfile(third)).containsExactly(EXAMPLE);
        assertThat(forAuthor(id).state()).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> cards.require(third, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acceptances.accept(third, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acceptances.accept(author, id, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasAcceptedStaysAsItIsUntilAnotherEditionIsAccepted() {
        RecommendationId id = accepted();
        recommendations.revise(author, id, said(ANOTHER), false);
        assertThat(onProfile(author)).containsExactly(EXAMPLE);
        assertThat(forSubject(id).state()).isEqualTo(State.WAITING);
        assertThat(forSubject(id).stillShown()).isEqualTo(said(EXAMPLE));

        refused(Reason.REWRITTEN, () -> acceptances.accept(subject, id, 1));
        acceptances.accept(subject, id, 2);
        assertThat(onProfile(author)).containsExactly(ANOTHER);

        withdrawals.withdraw(author, id);
        withdrawals.withdraw(author, id);
        assertThat(onProfile(author)).isEmpty();
        assertThat(forSubject(id).said()).isNull();
        refused(Reason.STATE, () -> acceptances.accept(subject, id, 2));
        assertThat(recommendations.write(author, subject, said(ANOTHER), false)).isNotEqualTo(id);
    }

    @Test
    void writingAndAcceptingIsBeingInTouch() {
        RecommendationId id = written();
        await().untilAsserted(() -> assertThat(touched()).isEqualTo(day()));
        clock.advance(Duration.ofDays(40));
        acceptances.accept(subject, id, 1);
        await().untilAsserted(() -> assertThat(touched()).isEqualTo(day()));
    }

    private @Nullable LocalDate touched() {
        Instant at = memories.of(subject, author).touchedAt();
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void itsSubjectHidesItAndShowsItAgain() {
        RecommendationId id = accepted();
        acceptances.hide(subject, id, true);
        acceptances.hide(subject, id, true);
        assertThat(onProfile(author)).isEmpty();
        assertThat(forAuthor(id).state()).isEqualTo(State.ACCEPTED);
        acceptances.hide(subject, id, false);
        assertThat(onProfile(author)).containsExactly(EXAMPLE);
        RecommendationId other = recommendations.write(subject, author, said(ANOTHER.replace("Ben", "Ada")), false);
        refused(Reason.STATE, () -> acceptances.hide(author, other, true));
    }

    @Test
    void aChangeIsAskedForAndWritten() {
        RecommendationId id = written();
        acceptances.askChange(subject, id, "It was the Tees.");
        acceptances.askChange(subject, id, "It was the Tees.");
        assertThat(forAuthor(id).change()).isEqualTo("It was the Tees.");
        refused(Reason.STATE, () -> acceptances.askChange(subject, id, "Or the Tyne."));
        recommendations.revise(author, id, said(EXAMPLE.replace("Humber", "Tees")), false);
        assertThat(forSubject(id).change()).isNull();
        assertThat(forSubject(id).state()).isEqualTo(State.WAITING);
    }

    @Test
    void aQuietDeclineShowsInNothingThatItsAuthorReads() {
        RecommendationId id = written();
        Card before = forAuthor(id);
        withdrawals.refuse(subject, id);
        withdrawals.refuse(subject, id);
        assertThat(forAuthor(id)).isEqualTo(before);
        assertThat(cards.list(author, Box.BY, Mark.LATEST, 10).cards()).containsExactly(before);

        recommendations.revise(author, id, said(ANOTHER), false);
        assertThat(forAuthor(id).state()).isEqualTo(State.WAITING);
        assertThat(forSubject(id).state()).isEqualTo(State.DECLINED);
        assertThat(cards.list(subject, Box.ANSWER, Mark.LATEST, 10).cards()).isEmpty();
        withdrawals.withdraw(author, id);
        RecommendationId again = recommendations.write(author, subject, said(ANOTHER), false);
        assertThat(forAuthor(again).state()).isEqualTo(State.WAITING);
        assertThat(forSubject(again).state()).isEqualTo(State.DECLINED);

        acceptances.accept(subject, again, 1);
        assertThat(forAuthor(again).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void whatWasAskedForIsAnsweredByWriting() {
        RecommendationId id = recommendations.ask(subject, author, NOTE);
        assertThat(recommendations.ask(subject, author, NOTE)).isEqualTo(id);
        refused(Reason.ALREADY_ASKED, () -> recommendations.ask(subject, author, NOTE + " And the spring."));
        assertThat(forAuthor(id).canWrite()).isTrue();
        assertThat(recommendations.write(author, subject, said(EXAMPLE), false)).isEqualTo(id);
        assertThat(recommendations.write(author, subject, said(EXAMPLE), false)).isEqualTo(id);
        refused(Reason.ALREADY, () -> recommendations.write(author, subject, said(ANOTHER), false));
        refused(Reason.ALREADY, () -> recommendations.ask(subject, author, NOTE));
        assertThat(forSubject(id).note()).isEqualTo(NOTE);
    }

    @Test
    void whoWouldRatherNotWriteIsNotToldOfAgainAndTheOtherSeesItWait() {
        RecommendationId id = recommendations.ask(subject, author, NOTE);
        Card before = forSubject(id);
        withdrawals.refuse(author, id);
        assertThat(forSubject(id)).isEqualTo(before);
        withdrawals.withdraw(subject, id);
        RecommendationId again = recommendations.ask(subject, author, NOTE);
        assertThat(forSubject(again).state()).isEqualTo(State.ASKED);
        assertThat(forAuthor(again).state()).isEqualTo(State.REFUSED);
        assertThat(recommendations.write(author, subject, said(EXAMPLE), false)).isEqualTo(again);
        assertThat(forSubject(again).state()).isEqualTo(State.WAITING);
    }

    @Test
    void goesBetweenConnectionsAloneAndWhatStandsOutlivesTheConnection() {
        MemberId third = people.member("Cleo Marsh").id();
        refused(Reason.NOT_CONNECTED, () -> recommendations.write(author, third, said(EXAMPLE), true));
        refused(Reason.NOT_CONNECTED, () -> recommendations.ask(author, third, NOTE));
        refused(Reason.ONESELF, () -> recommendations.write(author, author, said(EXAMPLE), true));
        RecommendationId id = accepted();
        connections.remove(author, subject);
        assertThat(onProfile(third)).containsExactly(EXAMPLE);
        refused(Reason.NOT_CONNECTED, () -> recommendations.revise(author, id, said(ANOTHER), false));
        refused(Reason.NOT_CONNECTED, () -> acceptances.askChange(subject, id, "It was the Tees."));
        acceptances.hide(subject, id, true);
        withdrawals.withdraw(author, id);
    }

    @Test
    void wordsThatFitAnybodyAreAskedAboutAndGoOnASecondPress() {
        refused(Reason.THIN, () -> recommendations.write(author, subject, said(STOCK), false));
        RecommendationId id = recommendations.write(author, subject, said(STOCK), true);
        assertThat(forSubject(id).state()).isEqualTo(State.WAITING);
        refused(
                Reason.CANNED,
                () -> recommendations.write(
                        subject,
                        author,
                        said("[Name] built the pump station at [Company] and the valves held."),
                        true));
    }

    @Test
    void whatWillNotDoIsRefused() {
        refused(Reason.WORDS_SHORT, () -> recommendations.write(author, subject, said("Good."), true));
        refused(Reason.WORDS_LONG, () -> recommendations.write(author, subject, said("x".repeat(2_001)), true));
        for (Testimony odd : List.of(
                new Testimony(Relation.CLIENT, "", 2021, 2019, EXAMPLE),
                new Testimony(Relation.CLIENT, "", 1066, null, EXAMPLE),
                new Testimony(Relation.CLIENT, "", 2019, 9_999, EXAMPLE))) {
            refused(Reason.YEARS, () -> recommendations.write(author, subject, odd, true));
        }
        Testimony unsaid = new Testimony(Relation.OTHER, " ", 2019, null, EXAMPLE);
        refused(Reason.OWN_RELATION, () -> recommendations.write(author, subject, unsaid, true));
        refused(Reason.NOTE_SHORT, () -> recommendations.ask(author, subject, "Please?"));
    }

    @RepeatedTest(3)
    void ofAcceptingAndWithdrawingAtOnceWhatIsLeftFitsTogether() throws Exception {
        RecommendationId id = written();
        together(() -> acceptances.accept(subject, id, 1), () -> withdrawals.withdraw(author, id));
        assertThat(forAuthor(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(forSubject(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(onProfile(author)).isEmpty();
    }

    @RepeatedTest(3)
    void ofAcceptingAndRewritingAtOnceNothingIsShownThatWasNotRead() throws Exception {
        RecommendationId id = written();
        together(
                () -> acceptances.accept(subject, id, 1),
                () -> recommendations.revise(author, id, said(ANOTHER), false));
        assertThat(onProfile(author)).isSubsetOf(EXAMPLE);
        assertThat(forSubject(id).state()).isEqualTo(State.WAITING);
        assertThat(forAuthor(id).state()).isEqualTo(State.WAITING);
    }

    @RepeatedTest(3)
    void whoWritesTwiceAtOnceWritesOne() throws Exception {
        together(this::written, this::written);
        assertThat(cards.list(subject, Box.ANSWER, Mark.LATEST, 10).cards()).hasSize(1);
    }

    @RepeatedTest(3)
    void ofAskingAndWritingAtOnceOneThingComes() throws Exception {
        together(this::written, () -> recommendations.ask(subject, author, NOTE));
        assertThat(cards.between(subject, author)).hasSize(1);
        assertThat(cards.between(author, subject)).hasSize(1);
    }

    /** Both at the same moment; either may be refused, and nothing else may go wrong. */
    private static void together(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done =
                    pool.invokeAll(List.<Callable<Boolean>>of(taking(start, one), taking(start, other)));
            for (Future<Boolean> each : done) {
                each.get();
            }
        }
    }

    private static Callable<Boolean> taking(CyclicBarrier start, Runnable step) {
        return () -> {
            start.await();
            try {
                step.run();
                return true;
            } catch (CannotRecommend refused) {
                return false;
            }
        };
    }
}
