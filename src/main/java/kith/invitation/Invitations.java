package kith.invitation;

import java.time.Clock;
import java.util.List;
import kith.reason.Assessment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sending an invitation: the one way there is, whatever page or program it comes from. */
@Component
public class Invitations {

    private final Departures departures;
    private final FirstTries tries;
    private final Doorkeeper doorkeeper;
    private final Allowances allowances;
    private final Coach coach;
    private final Clock clock;

    Invitations(
            Departures departures,
            FirstTries tries,
            Doorkeeper doorkeeper,
            Allowances allowances,
            Coach coach,
            Clock clock) {
        this.departures = departures;
        this.tries = tries;
        this.doorkeeper = doorkeeper;
        this.allowances = allowances;
        this.coach = coach;
        this.clock = clock;
    }

    /**
     * Whether the sender may write to the recipient at all now, answered from what the sender knows.
     *
     * @throws CannotInvite if not
     */
    public void check(Pair pair) {
        doorkeeper.mayWrite(pair, clock.instant());
        allowances.check(pair.sender());
    }

    /** Reads words as their recipient would, as it is done when an invitation is sent; {@code claim} is null where none is made. */
    public Assessment read(Pair pair, @Nullable Claim claim, String words) {
        return coach.read(pair, claim, words, clock.instant());
    }

    /** Likewise, and compares them also with what the sender has {@code given} others to pass on. */
    public Assessment read(Pair pair, @Nullable Claim claim, String words, List<String> given) {
        return coach.read(pair, claim, words, given, clock.instant());
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
    public InvitationId send(Pair pair, Letter letter) {
        Departures.Left left;
        try {
            left = departures.leave(pair, letter);
        } catch (CannotInvite refused) {
            // What the letter had begun is undone by now, and its connection given back.
            tries.note(pair, refused);
            throw refused;
        }
        if (left.tried()) {
            tries.settle(pair, left.grade());
        }
        return left.id();
    }
}
