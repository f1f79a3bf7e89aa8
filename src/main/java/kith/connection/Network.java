package kith.connection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.graph.ConnectionGraph;
import kith.graph.Degree;
import kith.graph.NetworkSize;
import kith.member.Degrees;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How near members are and through whom, answered from memory in microseconds. While the graph is being loaded nothing is known: no degree, nobody in common,
 * no way; never a wrong one. What a viewer may see of the people in an answer is for {@code MemberCards} to say.
 */
@Component
public class Network implements Degrees {

    private final Following following;

    Network(Following following) {
        this.following = following;
    }

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

    /** How many connections two members have in common. */
    public int mutualCount(MemberId one, MemberId other) {
        ConnectionGraph graph = following.graph();
        return graph == null ? 0 : graph.mutualCount(one.value(), other.value());
    }

    /** A page of the connections two members have in common, those with the fewest connections of their own first: sharing one of few says more. */
    public List<MemberId> mutual(MemberId one, MemberId other, int offset, int limit) {
        ConnectionGraph graph = following.graph();
        return graph == null ? List.of() : members(graph.mutual(one.value(), other.value(), offset, limit));
    }

    /** The best ways from one to the other with up to three people between, both ends included; at most five. */
    public List<List<MemberId>> paths(MemberId one, MemberId other) {
        ConnectionGraph graph = following.graph();
        return graph == null
                ? List.of()
                : graph.paths(one.value(), other.value(), (a, b) -> 1).stream()
                        .map(path -> members(path.members()))
                        .toList();
    }

    /**
     * Somebody one may want to know.
     *
     * @param member who
     * @param mutual whom both know, the most telling first; never empty
     */
    public record Suggested(MemberId member, List<MemberId> mutual) {}

    /** Connections of one's connections, whom more and more telling people connect one with first; without those excluded. */
    public List<Suggested> suggestions(MemberId member, Collection<MemberId> excluded, int limit) {
        ConnectionGraph graph = following.graph();
        if (graph == null) {
            return List.of();
        }
        List<Long> left = excluded.stream().map(MemberId::value).toList();
        return graph.suggestions(member.value(), limit, left, Map.of()).stream()
                .map(found -> new Suggested(new MemberId(found.member()), members(found.mutual())))
                .toList();
    }

    /** How many members are at the first, second and third degree; null while nothing is known. */
    public @Nullable NetworkSize size(MemberId member) {
        ConnectionGraph graph = following.graph();
        return graph == null ? null : graph.networkSize(member.value());
    }

    private static @Nullable Integer number(Degree degree) {
        return switch (degree) {
            case FIRST -> 1;
            case SECOND -> 2;
            case THIRD -> 3;
            case SELF, FURTHER, NONE -> null;
        };
    }

    private static List<MemberId> members(List<Long> numbers) {
        List<MemberId> members = new ArrayList<>(numbers.size());
        numbers.forEach(number -> members.add(new MemberId(number)));
        return members;
    }
}
