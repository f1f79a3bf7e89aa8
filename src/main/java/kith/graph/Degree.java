package kith.graph;

/** How near two members are: the fewest connections one has to follow from one to the other. */
public enum Degree {
    /** One and the same member. */
    SELF,
    /** Connected. */
    FIRST,
    /** Not connected, but with a mutual connection. */
    SECOND,
    /** A connection of one is connected with a connection of the other. */
    THIRD,
    /** Some longer way of connections leads from one to the other. */
    FURTHER,
    /** No way leads from one to the other, or one of them is unknown or hidden. */
    NONE
}
