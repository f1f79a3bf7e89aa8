package kith.introduction;

import java.time.Instant;
import java.util.List;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.Exchange;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionDesk.Held;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the people of an introduction say to each other while it is open: questions, answers, and no. */
@Component
public class IntroductionReplies {

    private final IntroductionDesk desk;
    private final IntroductionStore store;
    private final SideStore sides;
    private final DeclineStore declines;
    private final ExchangeStore exchange;
    private final Announcements announcements;

    IntroductionReplies(
            IntroductionDesk desk,
            IntroductionStore store,
            SideStore sides,
            DeclineStore declines,
            ExchangeStore exchange,
            Announcements announcements) {
        this.desk = desk;
        this.store = store;
        this.sides = sides;
        this.declines = declines;
        this.exchange = exchange;
        this.announcements = announcements;
    }

    /** The go-between asks back, at most three times. The same question once more changes nothing while it is open. */
    @Transactional
    public void ask(MemberId me, IntroductionId id, String typed) {
        Held held = take(me, id, Kind.ASKED, Role.INTRODUCER);
        Introduction it = held.it();
        State mine = held.mine().state();
        String question = OwnNote.some(typed);
        List<Exchange> rounds = exchange.of(me, id);
        if (mine == State.ASKED && rounds.getLast().question().equals(question)) {
            return;
        }
        if (mine != State.WAITING) {
            throw new CannotIntroduce(mine);
        }
        if (rounds.size() == Introduction.ROUNDS) {
            throw new CannotIntroduce(Reason.ENOUGH_ASKED);
        }
        Instant now = announcements.now();
        exchange.ask(it, rounds.size() + 1, question, now);
        store.set(it, State.ASKED, true, now);
        MemberId asker = it.trio().one();
        sides.move(me, id, List.of(State.WAITING), State.ASKED, now);
        // For the asker it is over where there was a block, of which the go-between learns nothing.
        if (sides.move(asker, id, List.of(State.WAITING), State.ASKED, now)) {
            announcements.say(new IntroductionEvent.QuestionAsked(id, asker, me, now));
        }
    }

    /** Whoever asked for it answers the go-between, who hears of it unless they have declined quietly meanwhile. */
    @Transactional
    public void answer(MemberId me, IntroductionId id, String typed) {
        Held held = take(me, id, Kind.ASKED, Role.ASKER);
        Introduction it = held.it();
        String answer = OwnNote.some(typed);
        if (held.mine().state() != State.ASKED) {
            List<Exchange> rounds = exchange.of(it.introducer(), id);
            if (held.mine().state() == State.WAITING
                    && !rounds.isEmpty()
                    && answer.equals(rounds.getLast().answer())) {
                return;
            }
            throw new CannotIntroduce(held.mine().state());
        }
        Instant now = announcements.now();
        exchange.answer(it, answer, now);
        sides.move(me, id, List.of(State.ASKED), State.WAITING, now);
        if (it.state() == State.ASKED) {
            store.set(it, State.WAITING, true, now);
            sides.move(it.introducer(), id, List.of(State.ASKED), State.WAITING, now);
            announcements.say(new IntroductionEvent.Answered(id, it.introducer(), me, now));
        }
    }

    /**
     * Declines: as the go-between of what was asked, or as one of the two of what was offered. Within five minutes it can be undone. Quietly, nobody else's
     * side changes; told, whoever began it hears of it after that, with the words if there are some.
     */
    @Transactional
    public void decline(MemberId me, IntroductionId id, boolean told, String typed) {
        Held held = takeToDecline(me, id);
        Introduction it = held.it();
        Side mine = held.mine();
        String words = OwnNote.maybe(typed);
        if (mine.state() == State.DECLINED) {
            return;
        }
        Instant now = announcements.now();
        if (!declines.refuse(me, id, new Side.Refusal(me, told ? words : ""), now)) {
            throw new CannotIntroduce(mine.state());
        }
        if (told) {
            declines.tellAt(me, id, now.plus(Introduction.SECOND_THOUGHTS));
        }
        store.unsayYes(it, me);
        // To the others it waits on as before.
        store.set(it, State.DECLINED, true, now);
    }

    /**
     * Takes a decline back within its five minutes; it waits for an answer again. Once more changes nothing.
     *
     * @throws CannotIntroduce if they have passed, or whoever began it has taken it back meanwhile
     */
    @Transactional
    public void undo(MemberId me, IntroductionId id) {
        Held held = takeToDecline(me, id);
        Introduction it = held.it();
        if (held.mine().state().open()) {
            return;
        }
        if (held.mine().state() != State.DECLINED) {
            throw new CannotIntroduce(held.mine().state());
        }
        Side began = sides.find(began(it), id).orElseThrow();
        Instant now = announcements.now();
        if (began.state() == State.WITHDRAWN || !now.isBefore(began.expiresAt())) {
            throw new CannotIntroduce(began.state());
        }
        // Where it is over for the others for another cause, that does not show here.
        State again = began.state() == State.ASKED ? State.ASKED : State.WAITING;
        if (!declines.undo(me, id, again, now.minus(Introduction.SECOND_THOUGHTS), now)) {
            throw new CannotIntroduce(Reason.TOO_LATE);
        }
        if (it.kind() == Kind.ASKED || !hasDeclined(it.trio().counterpart(me), id)) {
            store.set(it, again, true, now);
        }
    }

    /** Tells whoever began it of a decline, if it was not undone and is not over for them. */
    @Transactional
    void tell(DeclineStore.Due due, Instant now) {
        Introduction it = store.take(due.key()).orElseThrow();
        IntroductionId id = it.id();
        if (!declines.tell(due.by(), id, now)) {
            return;
        }
        String words =
                sides.find(due.by(), id).orElseThrow().refusals().getFirst().words();
        MemberId whom = began(it);
        if (!declines.refuse(whom, id, new Side.Refusal(due.by(), words), now)) {
            return;
        }
        // Of the two to whom it was offered, the other one waits on as before.
        store.set(it, State.DECLINED, it.kind() == Kind.OFFERED, now);
        // Each at its own moment, though several leave at once.
        announcements.say(new IntroductionEvent.Declined(id, whom, due.by(), announcements.now()));
    }

    private boolean hasDeclined(MemberId who, IntroductionId id) {
        return sides.find(who, id)
                .filter(side -> side.state() == State.DECLINED)
                .isPresent();
    }

    private static MemberId began(Introduction it) {
        return it.kind() == Kind.ASKED ? it.trio().one() : it.introducer();
    }

    private Held takeToDecline(MemberId me, IntroductionId id) {
        Held held = desk.take(me, id);
        boolean asked = held.it().kind() == Kind.ASKED && held.mine().role() == Role.INTRODUCER;
        if (!asked && held.mine().role() != Role.PARTY) {
            throw new NotFound();
        }
        return held;
    }

    private Held take(MemberId me, IntroductionId id, Kind kind, Role role) {
        Held held = desk.take(me, id);
        if (held.mine().role() != role || held.it().kind() != kind) {
            throw new NotFound();
        }
        return held;
    }
}
