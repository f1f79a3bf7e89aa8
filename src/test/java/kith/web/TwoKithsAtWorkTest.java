package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kith.AnotherKith;
import kith.FreshDatabase;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.invitation.InvitationEvent;
import kith.invitation.InvitationId;
import kith.invitation.InvitationJobs;
import kith.member.MemberId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;

/** Two Kiths on one database, both at work: what is to be done once is done once, and what counts counts on both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoKithsAtWorkTest {

    private static final String WHY =
            "Your talk on tidal gauges named the Emden series; may I see how you closed the gap of 1931? Mine ends in the year ";

    private final AtomicInteger toldOfADecline = new AtomicInteger();
    private final AtomicInteger letters = new AtomicInteger();
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext two;
    private JdbcClient sql;

    @BeforeAll
    void start() {
        String database = FreshDatabase.create();
        one = AnotherKith.on(database, "kith.limits.INVITATIONS_OUT=3");
        two = AnotherKith.on(database, "kith.limits.INVITATIONS_OUT=3");
        sql = one.getBean(JdbcClient.class);
        for (ConfigurableApplicationContext kith : List.of(one, two)) {
            kith.addApplicationListener((ApplicationListener<ApplicationEvent>) event -> {
                if (event instanceof PayloadApplicationEvent<?> one
                        && one.getPayload() instanceof InvitationEvent.Declined) {
                    toldOfADecline.incrementAndGet();
                }
            });
        }
    }

    @AfterAll
    void stop() {
        two.close();
        one.close();
    }

    @Test
    void whatIsDueHappensOnce() throws Exception {
        List<String> declined = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Visitor ben = signedIn("Ben Oduya");
            declined.add(id(write(signedIn("Ada Brink"), ben)));
            ben.post("/invitations/" + declined.getLast() + "/refusal", "manner", "not_again", "words", "");
            left.add(id(write(signedIn("Cleo Marsh"), signedIn("Dana Voss"))));
        }
        ahead(Duration.ofMinutes(6));
        onBoth(kith -> kith.getBean(InvitationJobs.class).tellRefusals());
        assertThat(states(declined)).containsOnly("declined");
        assertThat(toldOfADecline.get()).isEqualTo(declined.size());

        ahead(Duration.ofDays(181));
        onBoth(kith -> kith.getBean(InvitationJobs.class).expire());
        assertThat(states(left)).containsOnly("expired");
        assertThat(states(declined)).containsOnly("declined");
        ahead(Duration.ofDays(-181).minusMinutes(6));
    }

    @Test
    void aTurnIsOneKithsAlone() throws Exception {
        List<Boolean> taken =
                atOnce(8, kith -> kith.getBean(Turns.class).take("a job of this test", Duration.ofMinutes(1)));
        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void limitsCountBothTogether() throws Exception {
        int most = one.getBean(Limits.class).most(Limit.PICTURES);
        List<Boolean> let = atOnce(most * 2, kith -> {
            try {
                kith.getBean(Limits.class).attempt(Limit.PICTURES, "somebody at both");
                return true;
            } catch (TooMany refused) {
                return false;
            }
        });
        assertThat(let.stream().filter(Boolean::booleanValue)).hasSize(most);
    }

    @Test
    void lettersSentFromBothAtOnceDoNotPassTheAllowance() throws Exception {
        Visitor ada = signedIn("Ada Brink");
        Visitor sameElsewhere = AnotherKith.visitor(two).with(ada);
        sameElsewhere.token();
        write(ada, signedIn("Ben Oduya"));
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Visitor from = i % 2 == 0 ? ada : sameElsewhere;
            Visitor to = signedIn("Cleo Marsh");
            sends.add(() -> send(from, to).status());
        }
        assertThat(results(sends).stream().filter(status -> status == 302)).hasSize(2);
    }

    /** As left by a Kith that was killed: its events are not lost, and not told twice. */
    @Test
    void whatAnotherLeftUndoneIsDoneOnce() throws Exception {
        Visitor ben = signedIn("Ben Oduya");
        write(signedIn("Ada Brink"), ben);
        String publication = """
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                select gen_random_uuid(), 'kith.notification.Notices.on(kith.invitation.InvitationEvent)',
                    'kith.invitation.InvitationEvent$Sent', ?, ?, 'PROCESSING', 1
                """;
        sql.sql("delete from notice where member_id = ?")
                .param(ben.id().value())
                .update();
        String event = one.getBean(EventSerializer.class).serialize(sent(ben)).toString();
        sql.sql(publication)
                .param(event)
                .param(Timestamp.from(Instant.now().minusSeconds(600)))
                .update();
        onBoth(kith -> kith.getBean(Resubmission.class).again());
        for (int i = 0; i < 20_000 && waiting() > 0; i++) {
            Thread.onSpinWait();
        }
        assertThat(waiting()).isZero();
        assertThat(sql.sql("select count(*) from notice where member_id = ?")
                        .param(ben.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBlockHoldsOnBothAtOnce() {
        Visitor ada = signedIn("Adaline Brink");
        Visitor ben = signedIn("Ben Oduya");
        write(ada, ben);
        Visitor benElsewhere = AnotherKith.visitor(two).with(ben);
        assertThat(benElsewhere.get("/invitations").text()).contains("Adaline Brink");
        assertThat(benElsewhere.get("/members/" + ada.handle()).status()).isEqualTo(200);
        ada.post("/members/" + ben.handle() + "/block");
        assertThat(benElsewhere.get("/invitations").text()).doesNotContain("Adaline Brink");
        assertThat(benElsewhere.get("/members/" + ada.handle()).status()).isEqualTo(404);
    }

    private InvitationEvent sent(Visitor to) {
        return sql.sql("select invitation_id, sender_id, sent_at from invitation where recipient_id = ?")
                .param(to.id().value())
                .query((row, n) -> new InvitationEvent.Sent(
                        new InvitationId(row.getLong(1)),
                        new MemberId(row.getLong(2)),
                        to.id(),
                        row.getTimestamp(3).toInstant(),
                        false))
                .single();
    }

    private int waiting() {
        return sql.sql("select count(*) from event_publication where event_type like '%Sent'")
                .query(Integer.class)
                .single();
    }

    private List<String> states(List<String> ids) {
        return sql.sql("select state from sent_invitation where invitation_id::text = any (?)")
                .param(ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void ahead(Duration by) {
        one.getBean(MovableClock.class).advance(by);
        two.getBean(MovableClock.class).advance(by);
    }

    private Visitor signedIn(String name) {
        return one.getBean(People.class).signedIn(name);
    }

    private String write(Visitor from, Visitor to) {
        Visitor.Answer sent = send(from, to);
        assertThat(sent.status()).isEqualTo(302);
        return String.valueOf(sent.location());
    }

    private Visitor.Answer send(Visitor from, Visitor to) {
        return from.post(
                "/members/" + to.handle() + "/invitation",
                "how",
                "met",
                "blank_where",
                "Emden quay",
                "blank_when",
                "May 2026",
                "why",
                WHY + letters.incrementAndGet(),
                "insist",
                "as_it_is");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private interface Work<T> {
        T with(ConfigurableApplicationContext kith);
    }

    private interface Job {
        void with(ConfigurableApplicationContext kith);
    }

    private void onBoth(Job job) throws Exception {
        atOnce(4, kith -> {
            job.with(kith);
            return true;
        });
    }

    /** So many times at once, on the one and the other in turn. */
    private <T> List<T> atOnce(int times, Work<T> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ConfigurableApplicationContext kith = i % 2 == 0 ? one : two;
            all.add(() -> work.with(kith));
        }
        return results(all);
    }

    private static <T> List<T> results(List<Callable<T>> all) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
        }
        return results;
    }
}
