package kith.contact;

import java.time.LocalDate;
import kith.connection.CannotRemember;
import kith.connection.CannotRemember.Reason;
import kith.connection.Memories;
import kith.member.MemberId;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one does about somebody with one button: followed up, put off, removed, forgotten. The other hears of none of it. */
@Controller
@RequestMapping("/connections/{handle}")
class ContactStepPages {

    private final Contacts contacts;
    private final Memories memories;
    private final Words words;

    ContactStepPages(Contacts contacts, Memories memories, Words words) {
        this.contacts = contacts;
        this.memories = memories;
        this.words = words;
    }

    /** The day says which follow-up is meant, so that pressing twice does it once. */
    @PostMapping("/follow-up/completion")
    String complete(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes flash) {
        MemberId peer = contacts.peer(me, handle);
        LocalDate meant = day(day);
        boolean done = meant != null && memories.complete(me, peer, meant);
        return back(handle, done ? "contact.done.followed_up" : "contact.done.nothing", flash);
    }

    @PostMapping("/follow-up/postponement")
    String postpone(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes flash) {
        MemberId peer = contacts.peer(me, handle);
        LocalDate meant = day(day);
        boolean done = meant != null && memories.postpone(me, peer, meant);
        return back(handle, done ? "contact.done.postponed" : "contact.done.nothing", flash);
    }

    @PostMapping("/removal")
    String remove(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String notes,
            RedirectAttributes flash) {
        memories.part(me, contacts.peer(me, handle), !notes.equals("drop"));
        flash.addFlashAttribute("notice", words.text("contact.removed"));
        return "redirect:/connections";
    }

    @PostMapping("/memory/deletion")
    String forget(MemberId me, @PathVariable String handle, RedirectAttributes flash) {
        memories.forget(me, contacts.peer(me, handle));
        flash.addFlashAttribute("notice", words.text("contact.done.forgotten"));
        return "redirect:/connections/former";
    }

    private String back(String handle, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.text(key));
        flash.addAttribute("handle", handle);
        return "redirect:/connections/{handle}";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return MemoryForm.day(typed, Reason.FOLLOW_UP);
        } catch (CannotRemember notADay) {
            return null;
        }
    }
}
