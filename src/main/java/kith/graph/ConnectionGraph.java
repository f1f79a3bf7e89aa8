package kith.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is connected with whom, answered from memory. Members are known by their numbers, which may have gaps.
 *
 * <p>Any thread may ask at any time and never waits; each answer is that of one state of the graph, which was the newest when it was asked. Hidden
 * members (suspended, deleted) are in no answer but the one about themselves: {@link Degree#SELF}. Members nobody has heard of are no error; they
 * have no connections.
 */
public final class ConnectionGraph {

    private final Scratch.Pool pool = new Scratch.Pool();
    private volatile View view;

    ConnectionGraph(View view) {
        this.view = view;
    }

    /** A graph without members at the log's position 0. */
    public static ConnectionGraph empty() {
        return new ConnectionGraph(View.of(Snapshot.empty(), IntTree.empty(), 0));
    }

    /** How near two members are. */
    public Degree degree(long a, long b) {
        return new Distances(view, pool).degree(a, b);
    }

    /**
     * How near each of the others is to one member, all in the same state of the graph: those up to the third degree. Who is further, or out of reach, is not
     * in the answer, since telling those two apart may take a walk through the whole graph; {@link #degree} does.
     */
    public Map<Long, Degree> degrees(long member, Collection<Long> others) {
        Distances distances = new Distances(view, pool);
        Map<Long, Degree> degrees = LinkedHashMap.newLinkedHashMap(others.size());
        for (long other : others) {
            Degree degree = distances.nearness(member, other);
            if (degree != null) {
                degrees.put(other, degree);
            }
        }
        return degrees;
    }

    /** How many connections two members share; none with oneself. */
    public int mutualCount(long a, long b) {
        return new Mutuals(view).count(a, b, pool);
    }

    /**
     * A page of the connections two members share, the most relevant first: those with the fewest connections of their own, since sharing one of few says more; of
     * equal ones the lower number.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many to give at most, 0 or more
     */
    public List<Long> mutual(long a, long b, int offset, int limit) {
        return new Mutuals(view).page(a, b, notNegative(offset), notNegative(limit));
    }

    /**
     * The best ways from one member to another with up to three people between, at most five; for two who are connected, that alone.
     *
     * <p>Nobody on a way is connected with anybody on it but their neighbours there. Fewer people come first; with as many people, ways over different first people
     * before a second one over the same, and of those the ones whose weakest tie is stronger, then whose ties are stronger together, then whose
     * member numbers are lower. They come in the order of people, then strength.
     */
    public List<Path> paths(long a, long b, TieStrength ties) {
        View now = view;
        int from = now.index(a);
        int to = now.index(b);
        if (from < 0 || to < 0 || from == to) {
            return List.of();
        }
        return pool.lend(now.members(), scratch -> new Paths(now, from, to, ties, scratch).best());
    }

    /**
     * Members one may want to know: the connections of one's connections, by the Adamic-Adar score of the mutual connections (the sum of
     * 1 / ln(connections of the mutual one); Lada A. Adamic and Eytan Adar, "Friends and neighbors on the Web", Social Networks 25 (2003) 211-230,
     * doi:10.1016/S0378-8733(03)00009-1), the highest first, of equal ones the lower number. Nobody without a mutual connection is among them.
     *
     * @param limit how many at most, 0 or more
     * @param excluded members to leave out
     * @param boosts what to add to the score of some members, each between 0 and a million: one mutual connection with 20 connections is worth 0.33
     */
    public List<Suggestion> suggestions(long member, int limit, Collection<Long> excluded, Map<Long, Double> boosts) {
        notNegative(limit);
        boosts.values().forEach(ConnectionGraph::requireBoost);
        View now = view;
        int index = now.index(member);
        return index < 0
                ? List.of()
                : pool.lend(
                        now.members(), scratch -> new Suggestions(now, index, scratch, excluded, boosts).best(limit));
    }

    /** How many members are at the first, second and third degree. */
    public NetworkSize networkSize(long member) {
        return new Distances(view, pool).networkSize(member);
    }

    /** How many members were ever heard of, hidden and unconnected ones among them. */
    public int members() {
        return view.members();
    }

    /** The hidden members. */
    public List<Long> hidden() {
        View now = view;
        List<Long> hidden = new ArrayList<>();
        now.withheld().forEach((kept, index) -> hidden.add(now.number(index)));
        return hidden;
    }

    /** How many connections there are between members who are not hidden. */
    public long connections() {
        return view.connections();
    }

    /** How far the log of changes has been followed: what the writer, the loader or the file last said. */
    public long position() {
        return view.position();
    }

    View view() {
        return view;
    }

    void publish(View next) {
        view = next;
    }

    Scratch.Pool pool() {
        return pool;
    }

    private static int notNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        return number;
    }

    private static void requireBoost(double boost) {
        if (!(boost >= 0 && boost <= 1_000_000)) {
            throw new IllegalArgumentException("not a boost between 0 and a million: " + boost);
        }
    }
}
