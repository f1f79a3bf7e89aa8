package kith.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes a graph from connections given one after another, in any order, from one side or from both; what comes again, and connections with
 * oneself, are left out. For one thread, and one graph.
 *
 * <p>Takes 8 bytes a given pair while it is filled, 16 at the end, and some 30 a member: give each connection once where that is easy.
 */
public final class GraphLoader {

    private static final int CHUNK = 1 << 18;

    private final List<long[]> chunks = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private NewMembers members = NewMembers.from(0);
    private int size;
    private long[] chunk = new long[0];
    private int filled;

    /** Connections often come by member; then the one before is the same again. */
    private long lastNumber = Long.MIN_VALUE;

    private int lastIndex;

    /** Adds a connection of two members. */
    public void connect(long a, long b) {
        if (a == b) {
            return;
        }
        if (filled == chunk.length) {
            chunk = new long[CHUNK];
            chunks.add(chunk);
            filled = 0;
        }
        int from = a == lastNumber ? lastIndex : index(a);
        lastNumber = a;
        lastIndex = from;
        chunk[filled++] = (long) from << 32 | index(b);
    }

    /** Says that a member is hidden, before or after their connections are given. */
    public void hide(long member) {
        hidden.set(index(member));
    }

    /**
     * The graph of what was given. The loader is used up.
     *
     * @param position how far the log of changes was followed when the connections were read
     * @throws IllegalStateException for more connections than a graph holds, which is about a billion
     */
    public ConnectionGraph graph(long position) {
        return new ConnectionGraph(new Rows(this).view(position));
    }

    private int index(long number) {
        int index = members.index(number);
        if (index < 0) {
            index = size++;
            members = members.add(number, index);
        }
        return index;
    }

    NewMembers members() {
        return members;
    }

    int size() {
        return size;
    }

    boolean isHidden(int index) {
        return hidden.get(index);
    }

    BitSet hidden() {
        return hidden;
    }

    int chunks() {
        return chunks.size();
    }

    /** The pairs of a chunk, one index in each half; of the last one, only as many as {@link #filled} says. */
    long[] chunk(int at) {
        return chunks.get(at);
    }

    int filled(int at) {
        return at == chunks.size() - 1 ? filled : CHUNK;
    }

    /** Lets go of a chunk that is no longer needed. */
    void drop(int at) {
        chunks.set(at, new long[0]);
    }
}
