package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kith.invitation.CannotInvite.Reason;
import kith.member.Members;
import kith.reason.Assessment;
import kith.reason.Grade;
import kith.web.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sending an invitation: the one way there is, whatever page or program it comes from. */
@Component
public class Invitations {

    static final int WHY_AT_LEAST = 20;
    static final int WHY_AT_MOST = 2_000;
    static final int WORDS_AT_MOST = 1_000;

    private final Doorkeeper doorkeeper;
    private final Hows hows;
    private final Coach coach;
    private final Arrivals arrivals;
    private final Members members;
    private final Clock clock;

    Invitations(Doorkeeper doorkeeper, Hows hows, Coach coach, Arrivals arrivals, Members members, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.hows = hows;
        this.coach = coach;
        this.arrivals = arrivals;
        this.members = members;
        this.clock = clock;
    }

    /**
     * What a sender wants to send.
     *
     * @param claim how they found the recipient
     * @param why why it makes sense to connect, 20 to 2,000 code points
     * @param answer to the recipient's opening question, may be empty
     * @param asItIs whether a thin reason is to go out as it is
     */
    public record Letter(Claim claim, String why, String answer, boolean asItIs) {}

    /**
     * Sends an invitation. Where the recipient has one open to the sender, the two accept each other.
     *
     * @throws CannotInvite if the sender may not write, the how does not hold, or the reason is canned, or thin and not meant as it is
     */
    @Transactional
    public InvitationId send(Pair pair, Letter letter) {
        Instant now = clock.instant();
        doorkeeper.mayWrite(pair, now);
        String why = why(letter.why());
        String answer = atMost(PlainText.lines(letter.answer()), WORDS_AT_MOST);
        List<Evidence> evidence = hows.find(pair, letter.claim(), now);
        Assessment assessment = coach.read(pair, letter.claim(), why, now);
        if (assessment.grade() == Grade.CANNED) {
            throw new CannotInvite(Reason.CANNED);
        }
        doorkeeper.admit(pair, evidence.getFirst().strength(), assessment.grade());
        if (assessment.grade() == Grade.THIN && !letter.asItIs()) {
            throw new CannotInvite(Reason.THIN);
        }
        String question = members.openingQuestion(pair.recipient());
        return arrivals.arrive(
                new InvitationStore.Fresh(
                        pair,
                        evidence,
                        why,
                        question == null || answer.isEmpty() ? null : question,
                        question == null || answer.isEmpty() ? null : answer,
                        Coach.code(assessment)),
                doorkeeper.isHushed(pair),
                now);
    }

    static String why(String typed) {
        String why = PlainText.lines(typed);
        if (PlainText.length(why) < WHY_AT_LEAST) {
            throw new CannotInvite(Reason.WHY_SHORT);
        }
        if (PlainText.length(why) > WHY_AT_MOST) {
            throw new CannotInvite(Reason.WHY_LONG, PlainText.length(why));
        }
        return why;
    }

    static String words(String typed) {
        String words = atMost(PlainText.lines(typed), WORDS_AT_MOST);
        if (words.isEmpty()) {
            throw new CannotInvite(Reason.WORDS_MISSING);
        }
        return words;
    }

    static String atMost(String words, int limit) {
        if (PlainText.length(words) > limit) {
            throw new CannotInvite(Reason.WORDS_LONG, limit, PlainText.length(words));
        }
        return words;
    }
}
