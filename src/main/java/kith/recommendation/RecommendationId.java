package kith.recommendation;

/** A recommendation's number; only its two people find anything under it. */
public record RecommendationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
