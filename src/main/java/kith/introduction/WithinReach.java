package kith.introduction;

import java.util.EnumSet;
import java.util.Set;
import kith.connection.Network;
import kith.graph.Degree;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** Says to whom an introduction could lead, from memory: pages ask it of everybody whom they show. */
@Component
class WithinReach {

    private static final Set<Degree> BEYOND = EnumSet.of(Degree.SECOND, Degree.THIRD, Degree.FURTHER);

    private final Network network;

    WithinReach(Network network) {
        this.network = network;
    }

    /** Whether the one does not know the other, and some way of people who know each other leads there. */
    boolean leads(MemberId me, MemberId target) {
        return network.degree(me, target).filter(BEYOND::contains).isPresent();
    }
}
