package kith.bench;

import kith.graph.Degree;

/** Whatever can answer the two questions about members by their places in a {@link Graph}. */
interface Engine extends AutoCloseable {

    /** Up to the third; whatever is further is {@link Degree#FURTHER}. */
    Degree degree(int a, int b);

    int mutualCount(int a, int b);

    @Override
    default void close() {}
}
