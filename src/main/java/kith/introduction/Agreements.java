package kith.introduction;

import java.time.Instant;
import java.util.List;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionDesk.Held;
import kith.invitation.Handshakes;
import kith.invitation.Pair;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes of introductions: two who say yes are connected, and whoever was introduced lets the go-between know. */
@Component
public class Agreements {

    private final IntroductionDesk desk;
    private final IntroductionStore store;
    private final SideStore sides;
    private final Screen screen;
    private final Handshakes handshakes;
    private final Announcements announcements;

    Agreements(
            IntroductionDesk desk,
            IntroductionStore store,
            SideStore sides,
            Screen screen,
            Handshakes handshakes,
            Announcements announcements) {
        this.desk = desk;
        this.store = store;
        this.sides = sides;
        this.screen = screen;
        this.handshakes = handshakes;
        this.announcements = announcements;
    }

    /** Says yes to what was offered; the second of the two connects both. Once more changes nothing. */
    @Transactional
    public void accept(MemberId me, IntroductionId id) {
        Held held = take(me, id, Role.PARTY);
        Introduction it = held.it();
        State mine = held.mine().state();
        if (mine == State.YES || mine == State.AGREED) {
            return;
        }
        Instant now = announcements.now();
        if (!sides.move(me, id, List.of(State.WAITING), State.YES, now)) {
            throw new CannotIntroduce(mine);
        }
        Trio trio = it.trio();
        boolean both = store.sayYes(it, me);
        // The other declined, or it is over for them, or they keep the go-between away: to this one it waits on.
        if (both && hasSaidYes(trio.counterpart(me), id) && !screen.blocked(trio.introducer(), trio.counterpart(me))) {
            agree(it, me, now);
        }
    }

    private boolean hasSaidYes(MemberId who, IntroductionId id) {
        return sides.find(who, id).filter(side -> side.state() == State.YES).isPresent();
    }

    private void agree(Introduction it, MemberId last, Instant now) {
        Trio trio = it.trio();
        store.set(it, State.AGREED, false, now);
        sides.close(it, State.AGREED, now);
        handshakes.connect(new Pair(trio.one(), trio.other()), now);
        announcements.say(
                new IntroductionEvent.Agreed(it.id(), trio.introducer(), trio.one(), trio.other(), last, now));
    }

    /** Lets the go-between know that the letter which they passed on was accepted. Once more changes nothing. */
    @Transactional
    public void tell(MemberId me, IntroductionId id) {
        Held held = take(me, id, Role.TARGET);
        Introduction it = held.it();
        Instant now = announcements.now();
        if (!sides.move(me, id, List.of(State.ACCEPTED), State.TOLD, now)) {
            return;
        }
        store.set(it, State.TOLD, false, now);
        sides.move(it.introducer(), id, List.of(State.FORWARDED), State.TOLD, now);
        announcements.say(
                new IntroductionEvent.Told(id, it.introducer(), it.trio().one(), me, now));
    }

    private Held take(MemberId me, IntroductionId id, Role role) {
        Held held = desk.take(me, id);
        if (held.mine().role() != role) {
            throw new NotFound();
        }
        return held;
    }
}
