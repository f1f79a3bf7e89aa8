package kith.contact;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.group.GroupAmong;
import kith.group.Groups;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people one is connected with, each with what began it and what one noted; all of them, or those whom one looks for. */
@Controller
class ConnectionPages {

    private static final int PAGE = 20;
    private static final int GROUPS = 200;

    private final Acquainted acquainted;
    private final Connections connections;
    private final Memories memories;
    private final Groups groups;
    private final MemberCards cards;
    private final List<MemberPanel> panels;

    ConnectionPages(
            Acquainted acquainted,
            Connections connections,
            Memories memories,
            Groups groups,
            MemberCards cards,
            ObjectProvider<MemberPanel> panels) {
        this.acquainted = acquainted;
        this.connections = connections;
        this.memories = memories;
        this.groups = groups;
        this.cards = cards;
        this.panels = panels.orderedStream()
                .filter(panel -> panel.place() == MemberPanel.Place.CONNECTIONS)
                .toList();
    }

    /** One row. */
    record Row(MemberCard card, Instant since, Memory memory) {}

    /**
     * What one may choose from to narrow the list.
     *
     * @param tags one's own, the most used first
     * @param groups that one is in
     */
    record Choices(List<String> tags, List<GroupAmong> groups) {}

    /**
     * What the page shows.
     *
     * @param wanted what is looked for
     * @param all how many connections there are
     * @param count how many of them are looked for
     * @param rows those on this page
     * @param next the address of the page that follows, or null
     * @param panels what other modules show of each
     */
    record Known(
            MemberId me,
            Wanted wanted,
            Choices choices,
            int all,
            int count,
            List<Row> rows,
            @Nullable String next,
            List<MemberPanel> panels) {

        /** What the panels say of the people on this page, asked for all of them at once. */
        List<Map<MemberId, Content>> contents(Page page) {
            List<MemberId> ids = rows.stream().map(row -> row.card().id()).toList();
            return ids.isEmpty()
                    ? List.of()
                    : panels.stream().map(panel -> panel.about(me, ids, page)).toList();
        }
    }

    @GetMapping("/connections")
    String connections(
            MemberId me, Wanted wanted, @RequestParam(required = false) @Nullable String after, Model model) {
        Acquainted.Found found = acquainted.find(me, wanted, after, PAGE);
        int all = wanted.isWide() ? found.count() : connections.count(me);
        model.addAttribute(
                "known",
                new Known(
                        me,
                        wanted,
                        all == 0
                                ? new Choices(List.of(), List.of())
                                : new Choices(memories.tags(me), groups.mine(me, GROUPS)),
                        all,
                        found.count(),
                        rows(me, found.shown()),
                        found.next() == null ? null : wanted.at("/connections", found.next()),
                        panels));
        return "contact/connections";
    }

    private List<Row> rows(MemberId me, List<Connection> shown) {
        List<MemberId> peers = shown.stream().map(Connection::peer).toList();
        Map<MemberId, MemberCard> seen = cards.of(me, peers);
        Map<MemberId, Memory> kept = memories.of(me, peers);
        List<Row> rows = new ArrayList<>();
        for (Connection connection : shown) {
            MemberCard card = seen.get(connection.peer());
            if (card != null) {
                rows.add(new Row(card, connection.since(), kept.getOrDefault(connection.peer(), Memory.NONE)));
            }
        }
        return rows;
    }
}
