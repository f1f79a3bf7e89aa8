package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kith.invitation.Invitations.Letter;
import kith.reason.Grade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets an invitation leave: all that is asked of it before it arrives. */
@Component
class Departures {

    private final Allowances allowances;
    private final Doorkeeper doorkeeper;
    private final Hows hows;
    private final Judge judge;
    private final Arrivals arrivals;
    private final Clock clock;

    Departures(Allowances allowances, Doorkeeper doorkeeper, Hows hows, Judge judge, Arrivals arrivals, Clock clock) {
        this.allowances = allowances;
        this.doorkeeper = doorkeeper;
        this.hows = hows;
        this.judge = judge;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** What went out, with what grade, and whether it had come back before. */
    record Left(InvitationId id, Grade grade, boolean tried) {}

    /** Nested, so that whoever sends several letters in one transaction loses only the one that is refused. */
    @Transactional(propagation = Propagation.NESTED)
    public Left leave(Pair pair, Letter letter) {
        Instant now = clock.instant();
        allowances.hold(pair.sender());
        Doorstep step = doorkeeper.mayWrite(pair, now);
        allowances.check(pair.sender());
        String why = OwnWords.why(letter.why());
        String answer = OwnWords.maybe(letter.answer());
        List<Evidence> evidence = hows.find(pair, letter.claim(), now);
        Grade grade = judge.admit(step, letter, why, evidence.getFirst(), now);
        String question = step.reception().question();
        boolean answered = !question.isEmpty() && !answer.isEmpty();
        InvitationId id = arrivals.arrive(
                new ArrivalStore.Fresh(
                        pair, evidence, why, answered ? question : null, answered ? answer : null, Coach.code(grade)),
                doorkeeper.isHushed(step),
                now);
        return new Left(id, grade, step.between().tried());
    }
}
