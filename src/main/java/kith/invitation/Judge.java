package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Invitations.Letter;
import kith.reason.Assessment;
import kith.reason.Grade;
import org.springframework.stereotype.Component;

/** Says whether a reason may go out to this recipient: what it is worth, what their door asks for, and what its sender insists on. */
@Component
class Judge {

    private final Coach coach;
    private final Doorkeeper doorkeeper;
    private final ContestStore contests;

    Judge(Coach coach, Doorkeeper doorkeeper, ContestStore contests) {
        this.coach = coach;
        this.doorkeeper = doorkeeper;
        this.contests = contests;
    }

    /**
     * The grade under which the letter arrives.
     *
     * @throws CannotInvite if it may not go out, or not yet
     */
    Grade admit(Doorstep step, Letter letter, String why, Evidence how, Instant now) {
        Pair pair = step.pair();
        Assessment assessment = coach.readLeaving(pair, letter.claim(), why, now);
        Grade grade = assessment.grade();
        if (grade == Grade.CANNED && letter.insistence() != Insistence.CONTESTED) {
            throw new CannotInvite(Reason.CANNED, assessment);
        }
        doorkeeper.admit(step, how, grade);
        if (grade == Grade.THIN && letter.insistence() != Insistence.AS_IT_IS) {
            throw new CannotInvite(Reason.THIN, assessment);
        }
        if (grade == Grade.CANNED && !contests.add(pair, kinds(assessment), now)) {
            throw new CannotInvite(Reason.CONTESTED_BEFORE);
        }
        coach.remember(pair.sender(), why, now);
        return grade;
    }

    /** Whether this sender may still say that a reason found canned is their own. */
    boolean mayContest(Pair pair) {
        return !contests.has(pair);
    }

    private static List<String> kinds(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
