package kith.introduction;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.connection.ConnectionEnded;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionDesk.Held;
import kith.introduction.IntroductionStore.Key;
import kith.invitation.InvitationEvent;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Introductions that end, or go on, by what happens elsewhere: their time is over, somebody blocks somebody, two are connected, or not any more. */
@Component
public class IntroductionEndings {

    private final IntroductionDesk desk;
    private final IntroductionStore store;
    private final SideStore sides;
    private final Announcements announcements;

    IntroductionEndings(IntroductionDesk desk, IntroductionStore store, SideStore sides, Announcements announcements) {
        this.desk = desk;
        this.store = store;
        this.sides = sides;
        this.announcements = announcements;
    }

    /** Whoever began it takes it back, at any time before there is an answer that they know of. */
    @Transactional
    public void withdraw(MemberId me, IntroductionId id) {
        Held held = desk.take(me, id);
        Introduction it = held.it();
        Role began = it.kind() == Kind.ASKED ? Role.ASKER : Role.INTRODUCER;
        if (held.mine().role() != began) {
            throw new NotFound();
        }
        if (held.mine().state().open()) {
            end(it, State.WITHDRAWN, announcements.now());
        } else if (held.mine().state() != State.WITHDRAWN) {
            throw new CannotIntroduce(held.mine().state());
        }
    }

    /** Ends one whose time is over, unless somebody has it in hand. */
    @Transactional
    void expire(Key key, Instant now) {
        store.takeDue(key, now).ifPresent(it -> {
            boolean asked = it.kind() == Kind.ASKED;
            MemberId began = asked ? it.trio().one() : it.introducer();
            boolean waited = sides.find(began, it.id())
                    .filter(side -> side.state().open())
                    .isPresent();
            end(it, State.EXPIRED, now);
            if (waited) {
                MemberId other = asked ? it.introducer() : it.trio().one();
                announcements.say(new IntroductionEvent.Expired(it.id(), began, other, now));
            }
        });
    }

    /** Between somebody and the go-between it ends for all. Of a block between the other two the go-between learns nothing: for them it waits until its day. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        Set<MemberId> two = Set.of(blocked.by(), blocked.whom());
        close(blocked.by(), blocked.whom(), side -> two.contains(side.trio().introducer()), blocked.at());
        between(blocked.by(), blocked.whom(), side -> !two.contains(side.trio().introducer()))
                .forEach(key -> store.take(key)
                        .ifPresent(it -> sides.close(it.id(), List.copyOf(two), State.EXPIRED, blocked.at())));
    }

    /** Nobody introduces somebody whom they are not connected with. */
    @ApplicationModuleListener
    void on(ConnectionEnded ended) {
        close(
                ended.one(),
                ended.other(),
                side -> Set.of(ended.one(), ended.other()).contains(side.trio().introducer()),
                ended.at());
    }

    @ApplicationModuleListener
    void on(InvitationEvent.Accepted accepted) {
        connected(accepted);
    }

    /** Those who are connected need no introduction any more; where it was one that brought them together, that goes on. Once more changes nothing. */
    @Transactional
    public void connected(InvitationEvent.Accepted accepted) {
        sides.forwarded(accepted.sender(), accepted.recipient()).forEach(side -> accept(side, accepted));
        closeBetween(accepted.sender(), accepted.recipient(), accepted.at());
    }

    @ApplicationModuleListener
    void on(IntroductionEvent.Agreed agreed) {
        closeBetween(agreed.one(), agreed.other(), agreed.at());
    }

    private void accept(Side asker, InvitationEvent.Accepted accepted) {
        Introduction it = store.take(key(asker)).orElseThrow();
        Long carriedBy = it.invitation();
        if (it.state() != State.FORWARDED
                || carriedBy == null
                || carriedBy != accepted.id().value()) {
            return;
        }
        store.set(it, State.ACCEPTED, false, accepted.at());
        sides.move(asker.member(), it.id(), List.of(State.FORWARDED), State.ACCEPTED, accepted.at());
        sides.insert(Side.fresh(
                it.trio().other(), it.id(), Kind.ASKED, Role.TARGET, it.trio(), State.ACCEPTED, accepted.at()));
    }

    private void closeBetween(MemberId one, MemberId other, Instant at) {
        close(one, other, side -> !Set.of(one, other).contains(side.trio().introducer()), at);
    }

    /** Ends what is open to either of the two, of all in which both have a part. */
    private void close(MemberId one, MemberId other, Predicate<Side> which, Instant at) {
        between(one, other, which).forEach(key -> store.take(key).ifPresent(it -> end(it, State.EXPIRED, at)));
    }

    /** What is open to either of the two, of all in which both have a part, always in the same order. */
    private Set<Key> between(MemberId one, MemberId other, Predicate<Side> which) {
        Set<Key> keys = new LinkedHashSet<>();
        Stream.concat(sides.openWith(one, other).stream(), sides.openWith(other, one).stream())
                .filter(which)
                .sorted(Comparator.comparing(side -> side.id().value()))
                .forEach(side -> keys.add(key(side)));
        return keys;
    }

    private void end(Introduction it, State to, Instant at) {
        store.set(it, it.state().open() ? to : it.state(), false, at);
        sides.close(it, to, at);
    }

    private static Key key(Side side) {
        return new Key(side.trio().introducer(), side.id());
    }
}
