package kith.invitation;

import java.util.List;
import kith.coach.Prompts;
import kith.invitation.Invitations.Insistence;
import kith.member.Portrait;
import kith.web.Link;
import org.jspecify.annotations.Nullable;

/**
 * All that the composer's page shows.
 *
 * @param to whom one writes to, as one may see them
 * @param question their opening question, or null
 * @param offers the ways in which the sender may have found them, best first
 * @param form what was typed so far
 * @param prompts what to ask the sender about it
 * @param refused why it was not sent just now, in a sentence, or null
 * @param insistence what a second press may say, or null
 * @param allowance how many invitations the sender has out, and may have
 */
record Composer(
        Portrait to,
        @Nullable String question,
        List<Offer> offers,
        ComposerForm form,
        Prompts prompts,
        @Nullable String refused,
        @Nullable Insistence insistence,
        Allowance allowance) {

    private static final int ON_TOP = 3;

    /** The offers shown at once. */
    List<Offer> first() {
        return offers.subList(0, Math.min(ON_TOP, offers.size()));
    }

    /** The offers behind "Another way". */
    List<Offer> others() {
        return offers.subList(Math.min(ON_TOP, offers.size()), offers.size());
    }

    /** Whether the choice made so far is one of those behind "Another way". */
    boolean choseAnother() {
        return others().stream().anyMatch(this::chosen);
    }

    boolean chosen(Offer offer) {
        return offer.claim().choice().equals(form.choice());
    }

    /** A door that somebody finds closed, and what would help. */
    record Closed(
            Portrait to,
            String sentence,
            String help,
            @Nullable String open,
            List<Link> alternatives) {}
}
