package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kith.member.Members;
import kith.reason.Grade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sending an invitation: the one way there is, whatever page or program it comes from. */
@Component
public class Invitations {

    private final Allowances allowances;
    private final Doorkeeper doorkeeper;
    private final Hows hows;
    private final Judge judge;
    private final Arrivals arrivals;
    private final Members members;
    private final Clock clock;

    Invitations(
            Allowances allowances,
            Doorkeeper doorkeeper,
            Hows hows,
            Judge judge,
            Arrivals arrivals,
            Members members,
            Clock clock) {
        this.allowances = allowances;
        this.doorkeeper = doorkeeper;
        this.hows = hows;
        this.judge = judge;
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
     * @param insistence what the sender says to a reason that was found wanting
     */
    public record Letter(Claim claim, String why, String answer, Insistence insistence) {}

    /** What a sender says to a reason that was found wanting. */
    public enum Insistence {
        /** Nothing yet. */
        NONE,
        /** A thin one is to go out as it is. */
        AS_IT_IS,
        /** A canned one is the sender's own after all. Once for each recipient; it goes out folded. */
        CONTESTED
    }

    /**
     * Sends an invitation. Where the recipient has one open to the sender, the two accept each other.
     *
     * @throws CannotInvite if the sender may not write, the how does not hold, or the reason is canned and not contested, or thin and not meant as it is
     */
    @Transactional
    public InvitationId send(Pair pair, Letter letter) {
        Instant now = clock.instant();
        allowances.hold(pair.sender());
        doorkeeper.mayWrite(pair, now);
        allowances.check(pair.sender());
        String why = OwnWords.why(letter.why());
        String answer = OwnWords.maybe(letter.answer());
        List<Evidence> evidence = hows.find(pair, letter.claim(), now);
        Grade grade = judge.admit(pair, letter, why, evidence.getFirst(), now);
        String question = members.openingQuestion(pair.recipient());
        return arrivals.arrive(
                new InvitationStore.Fresh(
                        pair,
                        evidence,
                        why,
                        question == null || answer.isEmpty() ? null : question,
                        question == null || answer.isEmpty() ? null : answer,
                        Coach.code(grade)),
                doorkeeper.isHushed(pair),
                now);
    }
}
