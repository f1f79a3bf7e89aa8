package kith.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Those one is no longer connected with and keeps something of. */
@Controller
class FormerPages {

    private static final int PAGE = 20;

    private final Former former;
    private final Memories memories;
    private final MemberCards cards;

    FormerPages(Former former, Memories memories, MemberCards cards) {
        this.former = former;
        this.memories = memories;
        this.cards = cards;
    }

    /** One row. */
    record Row(MemberCard card, Memory memory) {}

    /**
     * What the page shows.
     *
     * @param query what is looked for; empty for all
     * @param next what to give as {@code after} for those that follow, or null
     */
    record Remembered(
            String query, List<Row> rows, @Nullable Long next) {

        /** The address of those that follow. */
        String further() {
            return UriComponentsBuilder.fromPath("/connections/former")
                    .queryParam("q", "{q}")
                    .queryParam("after", next)
                    .encode()
                    .buildAndExpand(query)
                    .toUriString();
        }
    }

    @GetMapping("/connections/former")
    String former(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        String query = PlainText.line(q);
        long from = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
        List<MemberId> found = former.find(me, query, from, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<MemberId> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "remembered",
                new Remembered(query, rows(me, shown), more ? shown.getLast().value() : null));
        return "contact/former";
    }

    private List<Row> rows(MemberId me, List<MemberId> shown) {
        Map<MemberId, MemberCard> seen = cards.of(me, shown);
        Map<MemberId, Memory> kept = memories.of(me, shown);
        List<Row> rows = new ArrayList<>();
        for (MemberId peer : shown) {
            MemberCard card = seen.get(peer);
            if (card != null) {
                rows.add(new Row(card, kept.getOrDefault(peer, Memory.NONE)));
            }
        }
        return rows;
    }
}
