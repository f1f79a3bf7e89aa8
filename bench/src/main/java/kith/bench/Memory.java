package kith.bench;

import kith.graph.ConnectionGraph;
import kith.graph.GraphLoader;

/** How much memory a graph takes, all included, as the heap grows by it. Arguments: members, connections. */
public final class Memory {

    private Memory() {}

    public static void main(String[] arguments) throws InterruptedException {
        int members = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        long[] pairs = PowerLaw.connections(members, connections, 42);
        long before = used();
        ConnectionGraph graph = load(pairs);
        long bytes = used() - before;
        System.out.printf(
                "%,d connections of %,d members: %,d bytes, %.2f for each connection counted from both sides.%n",
                graph.connections(), graph.members(), bytes, bytes / (2.0 * graph.connections()));
        if (pairs.length != graph.connections()) {
            throw new IllegalStateException("Some are missing");
        }
    }

    private static ConnectionGraph load(long[] pairs) {
        GraphLoader loader = new GraphLoader();
        for (long pair : pairs) {
            loader.connect(Graph.number((int) (pair >>> 32)), Graph.number((int) pair));
        }
        return loader.graph(0);
    }

    /** Of the heap, once what is no longer needed is gone. */
    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
