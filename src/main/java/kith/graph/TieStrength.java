package kith.graph;

/** How strong a tie between two connected members is. It is asked for many ties of one answer, so it should know by heart. */
@FunctionalInterface
public interface TieStrength {

    /** The strength of the tie between two connected members, the larger the stronger; asked in the direction of the way. Not NaN. */
    double strength(long a, long b);
}
