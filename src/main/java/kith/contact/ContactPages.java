package kith.contact;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import kith.connection.CannotRemember;
import kith.connection.CannotRemember.Reason;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own page on somebody one is connected with: how it began, what one noted, when the two were last in touch. Nobody else has a way to it. */
@Controller
@RequestMapping("/connections/{handle}")
class ContactPages {

    private final Contacts contacts;
    private final Memories memories;
    private final List<MemberPanel> panels;
    private final Words words;

    ContactPages(Contacts contacts, Memories memories, ObjectProvider<MemberPanel> panels, Words words) {
        this.contacts = contacts;
        this.memories = memories;
        this.panels = panels.orderedStream()
                .filter(panel -> panel.place() == MemberPanel.Place.CONNECTION)
                .toList();
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param form what is kept, or what was typed
     * @param tags one's own, to choose from
     * @param problem why what was typed was not kept, or null
     * @param present what is kept, where it was changed elsewhere while one typed; else null
     */
    record Shown(
            MemberId me,
            Contact contact,
            MemoryForm form,
            List<String> tags,
            List<MemberPanel> panels,
            @Nullable String problem,
            @Nullable Memory present) {

        /** What other modules know of the two. */
        List<Content> contents(Page page) {
            MemberId peer = contact.card().id();
            return panels.stream()
                    .flatMap(panel -> Stream.ofNullable(
                            panel.about(me, List.of(peer), page).get(peer)))
                    .toList();
        }
    }

    @GetMapping
    String one(MemberId me, @PathVariable String handle, Model model) {
        MemberId peer = contacts.peer(me, handle);
        return show(me, peer, null, null, model);
    }

    @PostMapping("/memory")
    String keep(
            MemberId me,
            @PathVariable String handle,
            MemoryForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MemberId peer = contacts.peer(me, handle);
        try {
            memories.keep(me, peer, form.typed());
        } catch (CannotRemember refused) {
            refused.tell(response);
            return show(me, peer, form, refused, model);
        }
        return done(handle, "contact.done.kept", flash);
    }

    @PostMapping("/touch")
    String touch(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String on,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MemberId peer = contacts.peer(me, handle);
        try {
            memories.touch(me, peer, MemoryForm.day(on, Reason.TOUCH));
        } catch (CannotRemember refused) {
            refused.tell(response);
            return show(me, peer, null, refused, model);
        }
        return done(handle, "contact.done.touched", flash);
    }

    private String done(String handle, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.text(key));
        flash.addAttribute("handle", handle);
        return "redirect:/connections/{handle}";
    }

    private String show(
            MemberId me, MemberId peer, @Nullable MemoryForm typed, @Nullable CannotRemember refused, Model model) {
        Contact contact = contacts.require(me, peer);
        Memory present = refused == null ? null : refused.present();
        MemoryForm form = typed == null ? MemoryForm.of(contact.memory()) : typed;
        model.addAttribute(
                "shown",
                new Shown(
                        me,
                        contact,
                        present == null ? form : form.onto(present),
                        memories.tags(me),
                        panels,
                        refused == null ? null : words.text(refused),
                        present));
        return "contact/contact";
    }
}
