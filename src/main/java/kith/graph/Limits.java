package kith.graph;

/** What one graph holds. */
final class Limits {

    /** Each connection is there twice, in one array. */
    static final int DIRECTED = Integer.MAX_VALUE - 8;

    private Limits() {}

    /** The number of directed connections, if they fit. */
    static int directed(long connections) {
        if (connections > DIRECTED) {
            throw new IllegalStateException(
                    "The graph holds " + DIRECTED / 2 + " connections, not " + connections / 2 + ".");
        }
        return (int) connections;
    }
}
