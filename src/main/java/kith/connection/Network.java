package kith.connection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.graph.ConnectionGraph;
import kith.graph.Degree;
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

    /** Up to so many of the connections two members have in common, those with the fewest of their own first: sharing one of few says more. */
    public List<MemberId> mutual(MemberId one, MemberId other, int limit) {
        ConnectionGraph graph = following.graph();
        return graph == null
                ? List.of()
                : graph.mutual(one.value(), other.value(), 0, limit).stream()
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
