package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.database.Timestamps;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many invitations one may have out. */
class AllowanceTest extends BetweenTwo {

    @Autowired
    Allowances allowances;

    @Autowired
    UnplacedStore unplaced;

    @Autowired
    JdbcClient sql;

    private long nobody;

    @Test
    void countsWhatWaitsAndNotWhatWasAskedBack() {
        InvitationId id = send(ada, ben);
        assertThat(allowances.of(ada).out()).isEqualTo(1);
        assertThat(allowances.of(ada).most()).isEqualTo(50);
        answers.ask(ben, id, "Which workshop?");
        assertThat(allowances.of(ada).out()).isZero();
    }

    @Test
    void aQuietDeclineGoesOnCounting() {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.QUIET, "");
        assertThat(allowances.of(ada).out()).isEqualTo(1);
    }

    @Test
    void growsByOneWithEachThatIsAccepted() {
        answers.accept(ben, send(ada, ben));
        assertThat(allowances.of(ada).most()).isEqualTo(51);
        clock.advance(Duration.ofDays(366));
        assertThat(allowances.of(ada).most()).isEqualTo(50);
    }

    @Test
    void isRefusedBeforeWritingAndSaysWhenItLifts() {
        wait(ada, 50);
        assertThat(allowances.of(ada).open()).isFalse();
        refuses(Reason.ALLOWANCE, () -> send(ada, ben));
        String closed = people.signIn(adaAsWho)
                .get("/members/" + benAsWho.handle() + "/invitation")
                .text();
        assertThat(closed).contains("You have 50 invitations out that wait for an answer", "the oldest expires on");
    }

    @Test
    void severalLettersAtOnceDoNotPassTheLimit() throws Exception {
        wait(ada, 48);
        List<Callable<Boolean>> letters = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            MemberId to = people.member("Cleo Marsh").id();
            letters.add(() -> {
                try {
                    send(ada, to);
                    return true;
                } catch (CannotInvite refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.ALLOWANCE);
                    return false;
                }
            });
        }
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(letters.size())) {
            for (Future<Boolean> letter : threads.invokeAll(letters)) {
                sent += letter.get() ? 1 : 0;
            }
        }
        assertThat(sent).isEqualTo(2);
        assertThat(allowances.of(ada).out()).isEqualTo(50);
    }

    /** By the week and by threes, so that it tells of nobody who has not answered. */
    @Test
    void whoIsNotKnownLearnsOfItLaterAndMayLessAfterMany() {
        notKnown(2);
        clock.advance(Duration.ofDays(8));
        assertThat(allowances.of(ada).unknown()).isFalse();

        notKnown(1);
        assertThat(allowances.of(ada).unknown()).isFalse();
        clock.advance(Duration.ofDays(8));
        Allowance taught = allowances.of(ada);
        assertThat(taught.unknown()).isTrue();
        assertThat(taught.lowered()).isFalse();
        assertThat(taught.most()).isEqualTo(50);

        notKnown(3);
        assertThat(allowances.of(ada).most()).isEqualTo(50);
        clock.advance(Duration.ofDays(8));
        Allowance lowered = allowances.of(ada);
        assertThat(lowered.lowered()).isTrue();
        assertThat(lowered.most()).isEqualTo(30);
        clock.advance(Duration.ofDays(190));
        assertThat(allowances.of(ada).most()).isEqualTo(50);
    }

    @Test
    void aSecondThoughtTakesItBack() {
        notKnown(2);
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.NOT_KNOWN, "");
        refusals.undo(ben, id);
        clock.advance(Duration.ofDays(8));
        assertThat(allowances.of(ada).unknown()).isFalse();
    }

    /** So many who do not know Ada, and need not exist. */
    private void notKnown(int many) {
        for (int i = 0; i < many; i++) {
            unplaced.say(new Pair(ada, new MemberId(8_000_000_000L + nobody++)), clock.instant());
        }
    }

    /** So many that wait, to people who need not exist. */
    private void wait(MemberId sender, int many) {
        sql.sql("""
                insert into sent_invitation (sender_id, invitation_id, recipient_id, state, sent_at, changed_at, expires_at)
                select :sender, 7000000000 + n, 7000000000 + n, 'pending', :at, :at, :expires
                from generate_series(1, :many) n
                """)
                .param("sender", sender.value())
                .param("many", many)
                .param("at", Timestamps.at(clock.instant()))
                .param("expires", Timestamps.at(clock.instant().plus(Invitation.LIFE)))
                .update();
    }
}
