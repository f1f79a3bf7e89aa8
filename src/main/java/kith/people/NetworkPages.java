package kith.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.connection.Connections;
import kith.connection.Network;
import kith.graph.NetworkSize;
import kith.group.GroupAmong;
import kith.group.Groups;
import kith.member.MemberId;
import kith.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's network as a whole: how many people are how near, how it grew, and the groups in it. */
@Controller
class NetworkPages {

    private static final int GROUPS = 12;

    private final Connections connections;
    private final Network network;
    private final Groups groups;
    private final Members members;
    private final Clock clock;

    NetworkPages(Connections connections, Network network, Groups groups, Members members, Clock clock) {
        this.connections = connections;
        this.network = network;
        this.groups = groups;
        this.members = members;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param size how many are how near, or null while nothing is known
     * @param growth how many one was connected with, month by month
     * @param groups those that most of one's connections are in
     */
    record Whole(@Nullable NetworkSize size, Growth growth, List<GroupAmong> groups) {}

    @GetMapping("/network")
    String network(MemberId me, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), members.zone(me));
        List<MemberId> peers = connections.peers(me);
        model.addAttribute(
                "whole",
                new Whole(
                        network.size(me).orElse(null),
                        Growth.of(connections.byMonth(me, members.zone(me)), today),
                        groups.among(me, peers, GROUPS)));
        return "people/network";
    }
}
