package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor.Who;
import kith.connection.Connections;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.State;
import kith.introduction.Introductions.Request;
import kith.invitation.Answers;
import kith.invitation.Box;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.Invitations;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada, who would like to know Cleo; and Ben, who knows both. */
@KithTest
abstract class AmongThree {

    static final Instant SINCE = Instant.parse("2023-05-01T00:00:00Z");

    static final String NOTE =
            "You and Cleo levelled the Emden pier together. I have the benchmark of 1931 that you two were looking for.";

    static final String WHY =
            "Your paper on the Emden gauge leaves out 1931. I have that year's roll from my grandfather's attic, with the"
                    + " gap in it explained in pencil. Shall I bring it to Emden in June?";

    static final String WORDS =
            "Ada kept our levels honest for six years. If she says that she has the roll, she has the roll.";

    static final String OFFER =
            "Ada has the Emden roll of 1931, and Cleo has been looking for the gap in it since her thesis. One afternoon"
                    + " with both on a table would settle it.";

    @Autowired
    Introductions introductions;

    @Autowired
    Forwarding forwarding;

    @Autowired
    IntroductionReplies replies;

    @Autowired
    Agreements agreements;

    @Autowired
    IntroductionEndings endings;

    @Autowired
    IntroductionJobs jobs;

    @Autowired
    IntroductionCards cards;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationCards letters;

    @Autowired
    Answers answers;

    @Autowired
    Connections connections;

    @Autowired
    Members members;

    @Autowired
    Blocks blocks;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Who adaAsWho;
    Who benAsWho;
    Who cleoAsWho;
    MemberId ada;
    MemberId ben;
    MemberId cleo;

    @BeforeEach
    void benKnowsBoth() {
        adaAsWho = people.member("Ada Brink");
        benAsWho = people.member("Ben Oduya");
        cleoAsWho = people.member("Cleo Marsh");
        ada = adaAsWho.id();
        ben = benAsWho.id();
        cleo = cleoAsWho.id();
        connections.connect(ada, ben, SINCE);
        connections.connect(ben, cleo, SINCE.plus(Duration.ofDays(400)));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    IntroductionId ask() {
        return introductions.ask(new Trio(ben, ada, cleo), new Request(NOTE, WHY, true));
    }

    IntroductionId offer() {
        return introductions.offer(new Trio(ben, ada, cleo), OFFER, true);
    }

    State seen(MemberId reader, IntroductionId id) {
        return cards.find(reader, id).orElseThrow().state();
    }

    boolean hidden(MemberId reader, IntroductionId id) {
        return cards.find(reader, id).isEmpty();
    }

    List<InvitationCard> inbox(MemberId who) {
        return letters.list(who, Box.ANSWER, null, 20).cards();
    }

    /** Passes it on, and lets Cleo accept. */
    void accepted(IntroductionId id) throws InterruptedException {
        answers.accept(cleo, forwarding.forward(ben, id, WORDS));
        until(() -> seen(ada, id) == State.ACCEPTED);
    }

    /** The five minutes of a decline pass. */
    void told() {
        clock.advance(Duration.ofMinutes(5));
        jobs.tellRefusals();
    }

    /** What those who declined said, as far as the reader knows. */
    List<String> said(MemberId reader, IntroductionId id) {
        return cards.find(reader, id).orElseThrow().refusals().stream()
                .map(IntroductionCard.Declined::words)
                .toList();
    }

    static void refuses(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        CannotIntroduce.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    static void refusesIn(State state, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        CannotIntroduce.class,
                        e -> assertThat(e.details().get("state")).isEqualTo(state));
    }

    /** What listeners do comes a moment later. */
    static void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 100 && !holds.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    /** Runs all at the same moment; what each returned, or the refusal that stopped it. */
    @SafeVarargs
    static List<Object> atOnce(Callable<Object>... attempts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(attempts.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.length)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try {
                        return attempt.call();
                    } catch (Refused refused) {
                        return refused;
                    }
                }));
            }
            List<Object> done = new ArrayList<>();
            for (Future<Object> one : running) {
                done.add(one.get(30, TimeUnit.SECONDS));
            }
            return done;
        }
    }
}
