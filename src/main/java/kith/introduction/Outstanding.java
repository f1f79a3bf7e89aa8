package kith.introduction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionStore.Key;
import kith.member.MemberId;
import kith.web.Days;
import kith.web.Limit;
import kith.web.Limits;
import org.springframework.stereotype.Component;

/** What a member has asked for or offered, and whether it may be more; everything by what they know of it themselves. */
@Component
class Outstanding {

    private final IntroductionStore store;
    private final SideStore sides;
    private final Screen screen;
    private final Limits limits;
    private final Clock clock;

    Outstanding(IntroductionStore store, SideStore sides, Screen screen, Limits limits, Clock clock) {
        this.store = store;
        this.sides = sides;
        this.screen = screen;
        this.limits = limits;
        this.clock = clock;
    }

    /** What one has asked already to be introduced to somebody, if it is open and one can see it. */
    Optional<Side> asked(MemberId asker, MemberId target) {
        return sides.openAsk(asker, target).filter(this::isSeen);
    }

    /**
     * Whether {@code trio.one()} may ask for one more.
     *
     * @throws CannotIntroduce if not
     */
    void mayAsk(Trio trio) {
        sides.openAsk(trio.one(), trio.other()).ifPresent(open -> {
            if (isSeen(open)) {
                throw new CannotIntroduce(Reason.ALREADY_OPEN, open.id());
            }
            letGo(open);
        });
        List<Trio> out = out(trio.one(), Kind.ASKED, Role.ASKER);
        int withOne = limits.most(Limit.INTRODUCTIONS_OUT_WITH_ONE);
        long theirs = out.stream()
                .filter(one -> one.introducer().equals(trio.introducer()))
                .count();
        if (theirs >= withOne) {
            throw new CannotIntroduce(Reason.ENOUGH_WITH_ONE, withOne);
        }
        atMost(Limit.INTRODUCTIONS_OUT, out, Reason.ENOUGH_OUT);
        afterPause(trio.one(), Kind.ASKED, Role.ASKER, trio);
    }

    /**
     * Whether {@code trio.introducer()} may offer one more.
     *
     * @throws CannotIntroduce if not
     */
    void mayOffer(Trio trio) {
        sides.openOffer(trio).ifPresent(open -> {
            throw new CannotIntroduce(Reason.ALREADY_OPEN, open.id());
        });
        List<Trio> out = out(trio.introducer(), Kind.OFFERED, Role.INTRODUCER);
        atMost(Limit.INTRODUCTIONS_OFFERED, out, Reason.ENOUGH_OFFERED);
        afterPause(trio.introducer(), Kind.OFFERED, Role.INTRODUCER, trio);
    }

    private void atMost(Limit limit, List<Trio> out, Reason otherwise) {
        int most = limits.most(limit);
        if (out.size() >= most) {
            throw new CannotIntroduce(otherwise, most);
        }
    }

    private List<Trio> out(MemberId member, Kind kind, Role role) {
        return screen.seen(
                member, sides.open(member, kind, role).stream().map(Side::trio).toList());
    }

    /** The go-between is gone, say: one cannot take back what one cannot open. */
    private void letGo(Side open) {
        store.take(new Key(open.trio().introducer(), open.id())).ifPresent(it -> {
            Instant now = clock.instant();
            store.set(it, it.state().open() ? State.EXPIRED : it.state(), false, now);
            sides.close(it, State.EXPIRED, now);
        });
    }

    private boolean isSeen(Side side) {
        return !screen.seen(side.member(), List.of(side.trio())).isEmpty();
    }

    private void afterPause(MemberId who, Kind kind, Role role, Trio trio) {
        sides.latest(who, kind, role, trio).ifPresent(last -> {
            Instant until = switch (last.state()) {
                case DECLINED -> last.changedAt().plus(Introduction.PAUSE);
                case WITHDRAWN -> last.changedAt().plus(Introduction.BREATH);
                default -> Instant.MIN;
            };
            if (until.isAfter(clock.instant())) {
                throw new CannotIntroduce(Reason.NOT_YET, Days.inFull(until));
            }
        });
    }
}
