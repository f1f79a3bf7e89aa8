package kith.member;

import kith.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Blocking somebody from their profile, and letting them in again from one's settings. */
@Controller
class BlockPages {

    private static final String LIST = "redirect:/settings/blocks";

    private final Blocks blocks;
    private final Members members;
    private final Words words;

    BlockPages(Blocks blocks, Members members, Words words) {
        this.blocks = blocks;
        this.members = members;
        this.words = words;
    }

    @GetMapping("/settings/blocks")
    String list(MemberId me, Model model) {
        model.addAttribute("blocked", blocks.of(me));
        return "member/blocks";
    }

    /** A second press, when they are hidden already, leads to the same place. */
    @PostMapping("/members/{handle}/block")
    String block(MemberId me, @PathVariable String handle, RedirectAttributes next) {
        if (!blocks.blockedByMe(me, handle)) {
            blocks.block(me, members.require(me, handle));
        }
        next.addFlashAttribute("notice", words.text("member.blocked"));
        return LIST;
    }

    @PostMapping("/settings/blocks/{handle}/removal")
    String unblock(MemberId me, @PathVariable String handle, RedirectAttributes next) {
        blocks.unblock(me, blocks.require(me, handle));
        next.addFlashAttribute("notice", words.text("member.unblocked"));
        return LIST;
    }
}
