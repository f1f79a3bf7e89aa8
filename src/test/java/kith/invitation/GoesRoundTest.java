package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.invitation.Invitations.Insistence;
import kith.member.MemberId;
import kith.reason.Finding;
import kith.reason.Grade;
import kith.reason.Reasons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What many members send alike, known again by numbers alone. */
@TestPropertySource(properties = "kith.limits.SENT_ALIKE=4")
class GoesRoundTest extends BetweenTwo {

    private static final int MANY = 4;

    private static final String TEXT = "You asked in the workshop on tide tables who still has the paper ones of the"
            + " eighties; mine go back to 1974 and I could scan the pages you are missing before Christmas.";

    private static final String OTHER =
            "Our orchard is on the slope above the weir where you count the eels, and since the"
                    + " flood the gauge hangs loose; may I mend it, or does it belong to the water board?";

    @Autowired
    Coach coach;

    @Autowired
    InvitationJobs jobs;

    @Autowired
    JdbcClient sql;

    @Test
    void isNotSendableAnyMoreOnceManyHaveSentIt() {
        for (int sender = 0; sender < MANY; sender++) {
            send(people.member("Sender").id());
        }
        assertThat(coach.read(new Pair(ada, ben), null, TEXT, clock.instant()).grade())
                .isEqualTo(Grade.REASONED);
        send(people.member("Last").id());
        var read = coach.read(new Pair(ada, ben), null, TEXT.replace("Christmas", "Easter"), clock.instant());
        assertThat(read.grade()).isEqualTo(Grade.CANNED);
        assertThat(read.findings()).extracting(Finding::kind).contains(Finding.Kind.GOES_ROUND);
    }

    @Test
    void countsASenderOnceAndNotOneself() {
        for (int i = 0; i <= MANY; i++) {
            coach.remember(ada, OTHER, clock.instant());
            coach.remember(ben, OTHER, clock.instant());
        }
        assertThat(coach.read(new Pair(ada, ben), null, OTHER, clock.instant()).grade())
                .isEqualTo(Grade.REASONED);
    }

    @Test
    void keepsNoWordsAndNothingForLong() {
        MemberId sender = people.member("Sender").id();
        send(sender);
        assertThat(rows(sender))
                .isEqualTo(Reasons.load().signature(TEXT).bands().size());
        clock.advance(Duration.ofDays(31));
        jobs.forget();
        assertThat(rows(sender)).isZero();
    }

    @Test
    void keepsNothingOfWhatWasNotSent() {
        coach.read(new Pair(ada, ben), null, TEXT, clock.instant());
        assertThat(rows(ada)).isZero();
    }

    @Test
    void findsThemByTheKey() {
        List<String> plan = sql.sql("""
                        explain select sender_id from reason_signature
                        where band = 7 and sent_at > '2026-01-01' and sender_id <> 3 order by sender_id limit 50
                        """).query(String.class).list();
        assertThat(String.join("\n", plan)).contains("reason_signature_pk");
    }

    private void send(MemberId sender) {
        invitations.send(
                new Pair(sender, people.member("Recipient").id()),
                new Invitations.Letter(new Claim("search", "", Map.of()), TEXT, "", Insistence.NONE));
    }

    private int rows(MemberId sender) {
        return sql.sql("select count(*) from reason_signature where sender_id = :sender")
                .param("sender", sender.value())
                .query(Integer.class)
                .single();
    }
}
