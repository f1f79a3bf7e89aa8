package kith.people;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.member.Directory;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.member.Members;
import kith.web.Mark;
import kith.web.Page;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people one is connected with, each with what began it. */
@Controller
class ConnectionPages {

    private static final int PAGE = 20;

    private final Connections connections;
    private final Directory directory;
    private final MemberCards cards;
    private final Members members;
    private final List<MemberPanel> panels;
    private final Words words;

    ConnectionPages(
            Connections connections,
            Directory directory,
            MemberCards cards,
            Members members,
            ObjectProvider<MemberPanel> panels,
            Words words) {
        this.connections = connections;
        this.directory = directory;
        this.cards = cards;
        this.members = members;
        this.panels = panels.orderedStream()
                .filter(panel -> panel.place() == MemberPanel.Place.CONNECTIONS)
                .toList();
        this.words = words;
    }

    /** One row. */
    record Row(MemberCard card, Instant since) {}

    /**
     * What the page shows.
     *
     * @param query what is looked for, empty for everybody
     * @param count how many connections there are in all
     * @param rows those on this page
     * @param next what to ask for to see those before, or null
     * @param panels what other modules show of each
     */
    record Known(
            MemberId me,
            String query,
            int count,
            List<Row> rows,
            @Nullable String next,
            List<MemberPanel> panels) {

        /** What the panels say of the people on this page, asked for all of them at once. */
        List<Map<MemberId, Content>> contents(Page page) {
            List<MemberId> ids = rows.stream().map(row -> row.card().id()).toList();
            return panels.stream().map(panel -> panel.about(me, ids, page)).toList();
        }
    }

    @GetMapping("/connections")
    String connections(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        List<Connection> found = q.isBlank()
                ? connections.page(me, Mark.read(after, Mark.LATEST), PAGE + 1)
                : connections.among(me, directory.among(me, q, connections.peers(me)));
        boolean more = q.isBlank() && found.size() > PAGE;
        List<Connection> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "known",
                new Known(
                        me,
                        q.strip(),
                        connections.count(me),
                        rows(me, shown),
                        more ? mark(shown.getLast()) : null,
                        panels));
        return "people/connections";
    }

    @PostMapping("/connections/{handle}/removal")
    String remove(MemberId me, @PathVariable String handle, RedirectAttributes flash) {
        connections.remove(me, members.require(me, handle));
        flash.addFlashAttribute("notice", words.text("people.connections.removed"));
        return "redirect:/connections";
    }

    private static String mark(Connection last) {
        return new Mark(last.since(), last.peer().value()).toString();
    }

    private List<Row> rows(MemberId me, List<Connection> shown) {
        Map<MemberId, MemberCard> seen =
                cards.of(me, shown.stream().map(Connection::peer).toList());
        List<Row> rows = new ArrayList<>();
        for (Connection connection : shown) {
            MemberCard card = seen.get(connection.peer());
            if (card != null) {
                rows.add(new Row(card, connection.since()));
            }
        }
        return rows;
    }
}
