package kith.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those one is no longer connected with and keeps something of. */
@Controller
class FormerPages {

    private static final int PAGE = 20;

    private final Memories memories;
    private final MemberCards cards;

    FormerPages(Memories memories, MemberCards cards) {
        this.memories = memories;
        this.cards = cards;
    }

    /** One row. */
    record Row(MemberCard card, Memory memory) {}

    /**
     * What the page shows.
     *
     * @param next what to give as {@code after} for those that follow, or null
     */
    record Remembered(List<Row> rows, @Nullable Long next) {}

    @GetMapping("/connections/former")
    String former(MemberId me, @RequestParam(defaultValue = "") String after, Model model) {
        long from = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
        List<MemberId> found = memories.former(me, from, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<MemberId> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "remembered",
                new Remembered(rows(me, shown), more ? shown.getLast().value() : null));
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
