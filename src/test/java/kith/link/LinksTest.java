package kith.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kith.KithTest;
import kith.MovableClock;
import kith.link.CannotLink.Reason;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.TooMany;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links as their maker has them. */
@KithTest
class LinksTest {

    private final Links links;
    private final LinkStore store;
    private final MovableClock clock;
    private final MemberId ada;
    private final MemberId ben;

    LinksTest(Links links, LinkStore store, Members members, MovableClock clock) {
        this.links = links;
        this.store = store;
        this.clock = clock;
        this.ada = members.join("Ada Brink");
        this.ben = members.join("Ben Oduya");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aLinkLeadsToItsMakerUntilTheEndOfItsLastDay() {
        PersonalLink made = links.make(ada, "  Summit\tbadge ", 25, today().plusDays(2));

        assertThat(made.label()).isEqualTo("Summit badge");
        assertThat(links.of(made.token().toUpperCase(java.util.Locale.ROOT))).contains(made);
        assertThat(links.live(ada)).containsExactly(made);
        clock.advance(Duration.between(clock.instant(), made.last()).minusSeconds(5));
        assertThat(links.of(made.token())).contains(made);
        clock.advance(Duration.ofSeconds(10));
        assertThat(links.of(made.token())).isEmpty();
        assertThat(links.live(ada)).isEmpty();
        assertThat(links.past(ada, null, 20)).containsExactly(made);
        assertThat(made.state(clock.instant())).isEqualTo(PersonalLink.State.EXPIRED);
    }

    @Test
    void isRevokedOnceAndForAllByItsMakerAlone() {
        PersonalLink made = links.make(ada, "Badge", 25, today());
        assertThatThrownBy(() -> links.revoke(ben, made.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.require(ben, made.id())).isInstanceOf(NotFound.class);
        assertThat(links.of(made.token())).isPresent();

        links.revoke(ada, made.id());
        Instant revoked = links.require(ada, made.id()).revokedAt();
        clock.advance(Duration.ofMinutes(5));
        links.revoke(ada, made.id());

        assertThat(links.of(made.token())).isEmpty();
        assertThat(links.require(ada, made.id()).revokedAt()).isEqualTo(revoked).isNotNull();
        assertThat(store.use(ada, token(made), clock.instant())).isEmpty();
        assertThat(links.past(ada, null, 20)).hasSize(1);
    }

    @Test
    void countsUpToItsCapAndForItsOwnerAlone() {
        PersonalLink made = links.make(ada, "Badge", 2, today());
        Instant now = clock.instant();

        assertThat(store.use(ben, token(made), now)).isEmpty();
        assertThat(store.use(ada, Token.fresh(), now)).isEmpty();
        assertThat(store.use(ada, token(made), made.expiresAt())).isEmpty();
        assertThat(links.require(ada, made.id()).used()).isZero();
        assertThat(store.use(ada, token(made), now)).map(PersonalLink::used).contains(1);
        assertThat(store.use(ada, token(made), now)).map(PersonalLink::used).contains(2);
        assertThat(store.use(ada, token(made), now)).isEmpty();
        assertThat(links.require(ada, made.id()).state(now)).isEqualTo(PersonalLink.State.USED_UP);
        assertThat(links.of(made.token())).isEmpty();
    }

    @Test
    void pastOnesAreReadPageByPage() {
        List<PersonalLink> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(links.make(ada, "Badge " + i, 1, today()));
            clock.advance(Duration.ofSeconds(1));
            links.revoke(ada, made.get(i).id());
        }
        List<PersonalLink> first = links.past(ada, null, 3);
        assertThat(first).extracting(PersonalLink::label).containsExactly("Badge 4", "Badge 3", "Badge 2");
        Mark mark = new Mark(first.getLast().madeAt(), first.getLast().id().value());
        assertThat(links.past(ada, mark.toString(), 3))
                .extracting(PersonalLink::label)
                .containsExactly("Badge 1", "Badge 0");
        assertThat(links.past(ada, "made up", 3)).isEqualTo(first);
        assertThat(links.past(ben, null, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 5, 3, LABEL_MISSING",
        "'\u0000\u202e ', 5, 3, LABEL_MISSING",
        "Badge, 0, 3, CAP",
        "Badge, -1, 3, CAP",
        "Badge, 1001, 3, CAP",
        "Badge, 5, -1, UNTIL",
        "Badge, 5, 367, UNTIL"
    })
    void saysWhatWillNotDo(String label, int cap, int days, Reason reason) {
        refuses(reason, () -> links.make(ada, label, cap, today().plusDays(days)));
        assertThat(links.live(ada)).isEmpty();
    }

    @Test
    void takesALabelOfSixtyAndOfNoMore() {
        refuses(Reason.LABEL_LONG, () -> links.make(ada, "ü".repeat(61), 1, today()));
        refuses(Reason.UNTIL, () -> links.make(ada, "Badge", 1, LocalDate.MAX));
        assertThat(links.make(ada, "ü".repeat(60), 1, today().plusDays(366)).label())
                .hasSize(60);
    }

    @Test
    void twentyLiveOnesAreEnoughEvenAtOnce() throws Exception {
        for (int i = 0; i < 18; i++) {
            links.make(ada, "Badge", 1, today().plusDays(5));
        }
        clock.advance(Duration.ofDays(2));
        List<Object> done = atOnce(4, () -> links.make(ada, "Badge", 1, today().plusDays(1)));

        assertThat(done).filteredOn(PersonalLink.class::isInstance).hasSize(2);
        assertThat(done)
                .filteredOn(CannotLink.class::isInstance)
                .hasSize(2)
                .allSatisfy(
                        refused -> assertThat(((CannotLink) refused).reason()).isEqualTo(Reason.ENOUGH));
        assertThat(links.live(ada)).hasSize(20);
        links.revoke(ada, links.live(ada).getFirst().id());
        assertThat(links.make(ada, "Badge", 1, today()).isLive(clock.instant())).isTrue();
    }

    @Test
    void twentyADayAreEnough() {
        for (int i = 0; i < 20; i++) {
            links.revoke(ada, links.make(ada, "Badge", 1, today()).id());
        }
        assertThatThrownBy(() -> links.make(ada, "Badge", 1, today())).isInstanceOf(TooMany.class);
        links.make(ben, "Badge", 1, today());
    }

    private LocalDate today() {
        return links.today(ada);
    }

    private static Token token(PersonalLink link) {
        return Token.read(link.token()).orElseThrow();
    }

    static List<Object> atOnce(int threads, Callable<Object> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Object> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try {
                        return attempt.call();
                    } catch (kith.web.Refused refused) {
                        return refused;
                    }
                }));
            }
            for (Future<Object> one : running) {
                done.add(one.get(30, TimeUnit.SECONDS));
            }
        }
        return done;
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CannotLink.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
