package kith.recommendation;

import java.time.Instant;
import kith.member.MemberId;

/** Something that happened to a recommendation, for modules above to tell people of. It carries who and when, never anybody's words. */
public sealed interface RecommendationEvent {

    RecommendationId id();

    /** Whom to tell. */
    MemberId told();

    /** Who did it. */
    MemberId by();

    Instant at();

    /** Somebody would like to be recommended by whom is told. */
    record Asked(RecommendationId id, MemberId told, MemberId by, Instant at) implements RecommendationEvent {}

    /**
     * Somebody wrote one of whom is told.
     *
     * @param anew whether it is another edition of one that had come before
     */
    record Written(RecommendationId id, MemberId told, MemberId by, Instant at, boolean anew)
            implements RecommendationEvent {}

    /** Its subject accepted what whom is told wrote. */
    record Accepted(RecommendationId id, MemberId told, MemberId by, Instant at) implements RecommendationEvent {}

    /** Its subject would like something in it to be otherwise. */
    record ChangeAsked(RecommendationId id, MemberId told, MemberId by, Instant at) implements RecommendationEvent {}
}
