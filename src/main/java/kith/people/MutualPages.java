package kith.people;

import java.util.List;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.member.Members;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All whom one and another member both know. */
@Controller
class MutualPages {

    private static final int PAGE = 20;

    private final Acquaintances acquaintances;
    private final Members members;

    MutualPages(Acquaintances acquaintances, Members members) {
        this.acquaintances = acquaintances;
        this.members = members;
    }

    /**
     * What the page shows.
     *
     * @param known how the two are connected
     * @param rows those on this page
     * @param next how many to leave out to see those after; 0 at the end
     */
    record Both(Acquaintance known, List<MemberCard> rows, int next) {}

    @GetMapping("/members/{handle}/mutual")
    String mutual(
            MemberId me, @PathVariable String handle, @RequestParam(defaultValue = "0") String after, Model model) {
        MemberId other = members.require(me, handle);
        Acquaintance known = acquaintances.of(me, other, 0);
        int offset = offset(after);
        boolean more = known.mutualCount() > offset + PAGE;
        model.addAttribute(
                "both", new Both(known, acquaintances.mutual(me, other, offset, PAGE), more ? offset + PAGE : 0));
        return "people/mutual";
    }

    /** What an address says; the beginning where somebody made it up. */
    private static int offset(String written) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 0;
    }
}
