package kith.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class LiveTest {

    private final Live live;
    private final Streams streams;
    private final TransactionTemplate transaction;
    private final People people;
    private final Visitor ada;
    private final Visitor ben;

    LiveTest(Live live, Streams streams, TransactionTemplate transaction, People people) {
        this.live = live;
        this.streams = streams;
        this.transaction = transaction;
        this.people = people;
        this.ada = people.signedIn("Listening Ada");
        this.ben = people.signedIn("Listening Ben");
    }

    @Test
    void tellsThosePagesWhoseMembersItConcernsAndNoOthers() throws InterruptedException {
        try (Ear adas = new Ear(ada);
                Ear bens = new Ear(ben)) {
            assertThat(adas.answer().headers().firstValue("content-type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(adas.answer().headers().firstValue("cache-control")).contains("no-store");
            live.wake(List.of(ada.id()), "message-17");
            live.wake(List.of(ada.id(), ben.id()), "notice");
            assertThat(adas.news()).isEqualTo("message-17");
            assertThat(adas.news()).isEqualTo("notice");
            assertThat(bens.news()).isEqualTo("notice");
        }
    }

    @Test
    void saysNothingOfWhatIsNotCommittedYetOrWasTakenBack() throws InterruptedException {
        try (Ear adas = new Ear(ada)) {
            transaction.executeWithoutResult(status -> {
                live.wake(List.of(ada.id()), "message-1");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                live.wake(List.of(ada.id()), "message-2");
                live.wake(List.of(), "message-3");
            });
            assertThat(adas.news()).isEqualTo("message-2");
        }
    }

    @Test
    void forgetsWhoHasGone() throws InterruptedException {
        int before = streams.open();
        new Ear(ada).close();
        await().untilAsserted(() -> {
            streams.breathe();
            assertThat(streams.open()).isLessThanOrEqualTo(before);
        });
    }

    @Test
    void letsTheEldestGoWhereAMemberHasTooManyWindows() throws InterruptedException {
        List<Ear> ears = new ArrayList<>();
        for (int i = 0; i <= Streams.PER_MEMBER; i++) {
            ears.add(new Ear(ada));
        }
        assertThat(ears.getFirst().news()).isEqualTo(OpenStream.ENOUGH);
        assertThat(ears.getFirst().next()).isEqualTo("end");
        live.wake(List.of(ada.id()), "notice");
        for (Ear ear : ears.subList(1, ears.size())) {
            assertThat(ear.news()).isEqualTo("notice");
        }
        ears.forEach(Ear::close);
    }

    @Test
    void isForMembersAlone() {
        assertThat(people.stranger().get("/live").status()).isEqualTo(302);
    }

    @Test
    void tellsNothingButWhatScriptsKnow() {
        for (String what :
                List.of("", "Hello", "message-", "message-x", "a\n\ndata: b", "message-12345678901234567890")) {
            assertThatThrownBy(() -> live.wake(List.of(ada.id()), what)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatAnotherServerSaysIsTakenOrLeftButNeverTrips() {
        Wake wake = new Wake(Set.of(ada.id(), ben.id()), "message-17");
        assertThat(Wake.read(wake.written())).contains(wake);
        for (String said :
                List.of("", "notice", "notice ,", "notice 1,,2", "notice 1,", "notice 99999999999999999999", "x y 1")) {
            assertThat(Wake.read(said)).as(said).isEmpty();
        }
    }
}
