package kith.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kith.KithTest;
import kith.MovableClock;
import kith.group.CannotMakeGroup.Reason;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.TooMany;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@KithTest
class GroupsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Groups groups;
    private final GroupStore store;
    private final MembershipStore memberships;
    private final MovableClock clock;

    private final MemberId ada;
    private final MemberId ben;

    GroupsTest(Groups groups, GroupStore store, MembershipStore memberships, Members members, MovableClock clock) {
        this.groups = groups;
        this.store = store;
        this.memberships = memberships;
        this.clock = clock;
        this.ada = members.join("Founding Ada");
        this.ben = members.join("Joining Ben");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void derivesAnAddressFromTheNameAndPutsTheFounderIn() {
        String name = named("Fjørde & Übersee");
        String slug = groups.found(ada, new GroupForm(name, "For the coast.\u0000\r\n\r\n\r\n\r\nAll of it."));

        Group group = group(slug);
        assertThat(slug).startsWith("fjorde-ubersee-");
        assertThat(group.name()).isEqualTo(name);
        assertThat(group.about()).isEqualTo("For the coast.\n\nAll of it.");
        assertThat(group.members()).isEqualTo(1);
        assertThat(memberships.since(ada, group.id())).isPresent();
        assertThat(in(group)).containsExactly(ada);
    }

    @Test
    void numbersAnAddressThatIsTakenAndKeepsThoseOfPages() {
        String first = groups.create(ada, "same-address", named("One"), "", clock.instant());
        String second = groups.create(ada, "same-address", named("Other"), "", clock.instant());
        assertThat(List.of(first, second)).containsExactly("same-address", "same-address-2");
        assertThat(groups.create(ada, "new", named("New"), "", clock.instant())).isEqualTo("new-1");
        assertThat(groups.create(ada, "李雷", named("李雷"), "", clock.instant())).startsWith("group-1");
        assertThat(groups.create(ada, "x".repeat(90), named("X"), "", clock.instant()))
                .hasSize(60);
    }

    @Test
    void refusesNoNameTooManyWordsAndANameThatIsTaken() {
        refuses(Reason.NAME_MISSING, () -> groups.found(ada, new GroupForm(" \u202E 🎉 ", "")));
        refuses(Reason.NAME_LONG, () -> groups.found(ada, new GroupForm("n".repeat(81), "")));
        refuses(Reason.ABOUT_LONG, () -> groups.found(ada, new GroupForm(named("Long"), "😀".repeat(2_001))));
        String name = named("Taken Name");
        groups.found(ada, new GroupForm(name, "😀".repeat(2_000)));
        refuses(Reason.NAME_TAKEN, () -> groups.found(ben, new GroupForm(name.toUpperCase(), "")));
    }

    @Test
    void aDoubleClickFoundsOnce() {
        GroupForm form = new GroupForm(named("Twice"), "Pressed twice.");
        assertThat(groups.found(ada, form)).isEqualTo(groups.found(ada, form));
        assertThat(store.of(ada, "", 20)).hasSize(1);
    }

    @Test
    void allowsThreeADayAndFailuresDoNotCount() {
        for (int i = 0; i < 5; i++) {
            refuses(Reason.NAME_MISSING, () -> groups.found(ada, new GroupForm("", "")));
        }
        for (int i = 0; i < 3; i++) {
            groups.found(ada, new GroupForm(named("Busy"), ""));
        }
        assertThatThrownBy(() -> groups.found(ada, new GroupForm(named("Busy"), "")))
                .isInstanceOf(TooMany.class);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        groups.found(ada, new GroupForm(named("Busy"), ""));
    }

    @Test
    void joiningTwiceChangesNothing() {
        String slug = groups.found(ada, new GroupForm(named("Join"), ""));
        Instant first = Instant.parse("2024-05-01T10:00:00Z");
        groups.join(ben, slug, first);
        groups.join(ben, slug, clock.instant());

        Group group = group(slug);
        assertThat(group.members()).isEqualTo(2);
        assertThat(memberships.since(ben, group.id())).contains(first);
        assertThat(in(group)).containsExactly(ben, ada);
        assertThat(memberships.page(group.id(), new Mark(first, ben.value()), 20))
                .extracting(MembershipStore.Membership::member)
                .containsExactly(ada);
    }

    @Test
    void theFounderMayLeaveAndTheLastOneOutClosesIt() {
        String name = named("Short Lived");
        String slug = groups.found(ada, new GroupForm(name, ""));
        groups.join(ben, slug, clock.instant());

        assertThat(groups.leave(ada, slug)).isFalse();
        assertThat(groups.leave(ada, slug)).isFalse();
        assertThat(group(slug).members()).isEqualTo(1);
        assertThat(memberships.since(ada, group(slug).id())).isEmpty();
        assertThat(groups.leave(ben, slug)).isTrue();

        assertThat(group(slug).closed()).isNotNull();
        assertThat(store.all(ada, "short lived", "", 20))
                .noneMatch(row -> row.slug().equals(slug));
        assertThatThrownBy(() -> groups.join(ada, slug, clock.instant())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.leave(ben, slug)).isInstanceOf(NotFound.class);
        assertThat(groups.found(ben, new GroupForm(name, ""))).isEqualTo(slug + "-2");
    }

    @Test
    void aGroupThatNeverWasIsNotFound() {
        assertThatThrownBy(() -> groups.join(ada, "no-such-group", clock.instant()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.leave(ada, "'; drop table groups; --")).isInstanceOf(NotFound.class);
    }

    @RepeatedTest(5)
    void nobodyIsLeftInAGroupThatCloses() throws Exception {
        String slug = groups.found(ada, new GroupForm(named("Racing"), ""));
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Object> leaving = () -> {
            start.await();
            return groups.leave(ada, slug);
        };
        Callable<Object> joining = () -> {
            start.await();
            try {
                groups.join(ben, slug, clock.instant());
                return "joined";
            } catch (NotFound closed) {
                return "closed";
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Object> done : threads.invokeAll(List.of(leaving, joining))) {
                assertThat(done.get()).isNotNull();
            }
        }
        Group group = group(slug);
        assertThat(in(group)).hasSize(group.members());
        assertThat(group.closed() != null).isEqualTo(group.members() == 0);
    }

    private List<MemberId> in(Group group) {
        return memberships.page(group.id(), Mark.EARLIEST, 20).stream()
                .map(MembershipStore.Membership::member)
                .toList();
    }

    private Group group(String slug) {
        return store.find(slug).orElseThrow();
    }

    private static String named(String name) {
        return name + " " + NUMBER.incrementAndGet();
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CannotMakeGroup.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
