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
    private final ExchangeStore exchange;
    private final Announcements announcements;

    IntroductionReplies(
            IntroductionDesk desk,
            IntroductionStore store,
            SideStore sides,
            ExchangeStore exchange,
            Announcements announcements) {
        this.desk = desk;
        this.store = store;
        this.sides = sides;
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
        for (MemberId each : List.of(me, asker)) {
            sides.move(each, id, List.of(State.WAITING), State.ASKED, now);
        }
        announcements.say(new IntroductionEvent.QuestionAsked(id, asker, me, now));
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
     * Declines: as the go-between of what was asked, or as one of the two of what was offered. Quietly, nobody else's side changes; told, whoever began
     * it hears of it, with the words if there are some.
     */
    @Transactional
    public void decline(MemberId me, IntroductionId id, boolean told, String typed) {
        Held held = desk.take(me, id);
        Introduction it = held.it();
        Role role = held.mine().role();
        boolean asked = it.kind() == Kind.ASKED && role == Role.INTRODUCER;
        if (!asked && role != Role.PARTY) {
            throw new NotFound();
        }
        String words = OwnNote.maybe(typed);
        if (held.mine().state() == State.DECLINED) {
            return;
        }
        Instant now = announcements.now();
        if (!sides.refuse(me, id, new Side.Refusal(me, told ? words : ""), now)) {
            throw new CannotIntroduce(held.mine().state());
        }
        MemberId whom = asked ? it.trio().one() : it.introducer();
        boolean hears = told && sides.refuse(whom, id, new Side.Refusal(me, words), now);
        // Of the two to whom it was offered, the other one waits on as before.
        store.set(it, State.DECLINED, !(asked && told), now);
        if (hears) {
            announcements.say(new IntroductionEvent.Declined(id, whom, me, now));
        }
    }

    private Held take(MemberId me, IntroductionId id, Kind kind, Role role) {
        Held held = desk.take(me, id);
        if (held.mine().role() != role || held.it().kind() != kind) {
            throw new NotFound();
        }
        return held;
    }
}
