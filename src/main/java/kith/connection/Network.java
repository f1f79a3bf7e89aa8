package kith.connection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.graph.ConnectionGraph;
import kith.graph.Degree;
import kith.graph.NetworkSize;
import kith.member.Degrees;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How near members are and whom they both know, answered from memory. While the graph is being loaded nothing is known: no degree, nobody in common; never a
 * wrong one. What a viewer may see of the people in an answer is for {@code MemberCards} to say.
 */
@Component
public class Network implements Degrees {

    private final Following following;
    private final Ties ties;

    Network(Following following, Ties ties) {
        this.following = following;
        this.ties = ties;
    }

    /**
     * Somebody one may want to know.
     *
     * @param mutual those both know, the most telling first; never empty
     */
    public record Candidate(MemberId member, List<MemberId> mutual) {}

    /** Whether there is anything to answer from yet. */
    public boolean isKnown() {
        return following.graph() != null;
    }

    /** The degree of each of the others, 1 to 3; absent for further, for none, and while nothing is known. */
    @Override
    public Map<MemberId, Integer> of(MemberId viewer, Collection<MemberId> others) {
        ConnectionGraph graph = following.graph();
        if (graph == null || others.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, Integer> degrees = HashMap.newHashMap(others.size());
        graph.degrees(viewer.value(), others.stream().map(MemberId::value).toList())
                .forEach((member, degree) -> {
                    Integer number = number(degree);
                    if (number != null) {
                        degrees.put(new MemberId(member), number);
                    }
                });
        return degrees;
    }

    /** How near two members are, however far; absent while nothing is known. */
    public Optional<Degree> degree(MemberId one, MemberId other) {
        return Optional.ofNullable(following.graph()).map(graph -> graph.degree(one.value(), other.value()));
    }

    /**
     * The best ways from one member to another over up to three people who would introduce them, at most five, the best first: fewest people first, then those
     * with the stronger ties, over different first persons where there are any. Each holds everybody on it, both ends included.
     */
    public List<List<MemberId>> paths(MemberId from, MemberId to) {
        ConnectionGraph graph = following.graph();
        return graph == null
                ? List.of()
                : ties.paths(graph, from, to).stream()
                        .map(path -> path.members().stream().map(MemberId::new).toList())
                        .toList();
    }

    /**
     * The members one may most want to know: connections of one's connections, ranked by the people both know, of whom each counts for less the more people
     * they know, and by what they are worth beside that.
     *
     * @param worth what else speaks for some of them, added to the rank: one mutual connection with 20 connections counts 0.33
     */
    public List<Candidate> candidates(MemberId member, int limit, Set<MemberId> excluded, Map<MemberId, Double> worth) {
        ConnectionGraph graph = following.graph();
        if (graph == null) {
            return List.of();
        }
        Map<Long, Double> boosts = new HashMap<>();
        worth.forEach((one, more) -> boosts.put(one.value(), more));
        List<Long> without = excluded.stream().map(MemberId::value).toList();
        return graph.suggestions(member.value(), limit, without, boosts).stream()
                .map(one -> new Candidate(
                        new MemberId(one.member()),
                        one.mutual().stream().map(MemberId::new).toList()))
                .toList();
    }

    /** How many members are at the first, second and third degree; absent while nothing is known. */
    public Optional<NetworkSize> size(MemberId member) {
        return Optional.ofNullable(following.graph()).map(graph -> graph.networkSize(member.value()));
    }

    /** How many connections two members have in common. */
    public int mutualCount(MemberId one, MemberId other) {
        ConnectionGraph graph = following.graph();
        return graph == null ? 0 : graph.mutualCount(one.value(), other.value());
    }

    /**
     * A page of the connections two members have in common, those with the fewest of their own first: sharing one of few says more.
     *
     * @param offset how many to leave out
     */
    public List<MemberId> mutual(MemberId one, MemberId other, int offset, int limit) {
        ConnectionGraph graph = following.graph();
        return graph == null
                ? List.of()
                : graph.mutual(one.value(), other.value(), offset, limit).stream()
                        .map(MemberId::new)
                        .toList();
    }

    private static @Nullable Integer number(Degree degree) {
        return switch (degree) {
            case FIRST -> 1;
            case SECOND -> 2;
            case THIRD -> 3;
            case SELF, FURTHER, NONE -> null;
        };
    }
}
