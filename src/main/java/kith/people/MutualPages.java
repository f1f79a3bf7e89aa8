package kith.people;

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

    @GetMapping("/members/{handle}/mutual")
    String mutual(
            MemberId me, @PathVariable String handle, @RequestParam(defaultValue = "0") String after, Model model) {
        MemberId other = members.require(me, handle);
        int offset = offset(after);
        Acquaintances.Both both = acquaintances.mutual(me, other, offset, PAGE);
        model.addAttribute("both", both);
        model.addAttribute("next", both.count() > offset + PAGE ? offset + PAGE : 0);
        return "people/mutual";
    }

    /** What an address says; the beginning where somebody made it up. */
    private static int offset(String written) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 0;
    }
}
