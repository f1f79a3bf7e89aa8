package kith.recommendation;

import java.time.Instant;
import kith.coach.Prompts;
import kith.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows on which somebody writes a recommendation.
 *
 * @param to whom it is of
 * @param address where it is sent
 * @param anew the card of one that is written anew, or that was asked for; else null
 * @param form what was typed so far
 * @param prompts what to ask about it
 * @param refused why it was not sent just now, in a sentence, or null
 * @param asItIs whether a second press may send it as it is
 * @param since since when the two are connected, or null
 */
record Composer(
        MemberCard to,
        String address,
        @Nullable Card anew,
        RecommendationForm form,
        Prompts prompts,
        @Nullable String refused,
        boolean asItIs,
        @Nullable Instant since) {

    /** Whether its subject will have to accept it again. */
    boolean revises() {
        return anew != null && anew.canRevise();
    }

    /**
     * The page on which one asks for a recommendation.
     *
     * @param note what was typed
     */
    record Request(MemberCard to, String note, @Nullable String refused) {}
}
