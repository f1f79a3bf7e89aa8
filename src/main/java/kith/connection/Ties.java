package kith.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.graph.ConnectionGraph;
import kith.graph.Path;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** Finds the best ways between two members, by what every {@link TieEvidence} has to say of the ties on them. */
@Component
class Ties {

    /** As many ties are looked at; where there are more, the others count as the weakest. A profile should not take a whole neighbourhood to read. */
    static final int MOST = 1_000;

    private final List<TieEvidence> evidence;
    private final Clock clock;

    Ties(List<TieEvidence> evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The best ways, as {@link ConnectionGraph#paths} says. The graph is asked twice: at first for the ties that could matter, so that they are looked up together. */
    List<Path> paths(ConnectionGraph graph, MemberId from, MemberId to) {
        Set<Tie> asked = new LinkedHashSet<>();
        List<Path> some = graph.paths(from.value(), to.value(), (a, b) -> {
            if (asked.size() < MOST) {
                asked.add(tie(a, b));
            }
            return 0;
        });
        if (some.size() < 2) {
            return some;
        }
        Map<Tie, Double> strengths = new HashMap<>();
        Instant now = clock.instant();
        evidence.forEach(one ->
                one.strengths(asked, now).forEach((tie, strength) -> strengths.merge(tie, strength, Double::sum)));
        return graph.paths(from.value(), to.value(), (a, b) -> strengths.getOrDefault(tie(a, b), 0.0));
    }

    private static Tie tie(long a, long b) {
        return new Tie(new MemberId(a), new MemberId(b));
    }
}
