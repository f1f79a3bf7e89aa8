package kith.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kith.member.Audience;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import kith.member.Portrait;
import kith.web.Mark;
import kith.web.PublicUrl;
import kith.web.QrImage;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own links: made, listed, printed and revoked. */
@Controller
@RequestMapping("/links")
class LinkPages {

    private static final int PAGE = 20;

    private final Links links;
    private final Members members;
    private final PublicUrl url;
    private final Words words;

    LinkPages(Links links, Members members, PublicUrl url, Words words) {
        this.links = links;
        this.members = members;
        this.url = url;
        this.words = words;
    }

    /**
     * The page of all of one's links.
     *
     * @param next the mark of the last past one shown where more follow, else null
     * @param shut whether the door is closed even to whoever has a link
     */
    record Listing(
            List<PersonalLink> live,
            List<PersonalLink> past,
            @Nullable String next,
            boolean shut,
            LinkForm form,
            @Nullable String problem) {}

    /**
     * The card to give away.
     *
     * @param who oneself, as other members see one
     * @param address the whole address, as in the code
     */
    record CallingCard(PersonalLink link, Portrait who, String address) {

        /** As one would type it off the card. */
        String spoken() {
            return address.replaceFirst("^https?://", "");
        }
    }

    @GetMapping
    String list(MemberId me, @RequestParam(required = false) @Nullable String after, Model model) {
        return show(me, after, LinkForm.usual(links.today(me)), null, model);
    }

    @PostMapping
    String make(MemberId me, LinkForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            PersonalLink made = links.make(me, form.label(), form.number(), form.day());
            flash.addFlashAttribute("notice", words.text("link.done.made"));
            return "redirect:/links/" + made.id();
        } catch (CannotLink | TooMany refused) {
            refused.tell(response);
            return show(me, null, form, refused, model);
        }
    }

    /** The link's card, ready to be printed; of a past link only what became of it. */
    @GetMapping("/{id}")
    String one(MemberId me, @PathVariable long id, Model model) {
        PersonalLink link = links.require(me, new LinkId(id));
        Portrait who = members.preview(me, Audience.MEMBERS);
        model.addAttribute("card", new CallingCard(link, who, url.of(link.path())));
        return "link/link";
    }

    @GetMapping("/{id}/qr.svg")
    ResponseEntity<String> code(MemberId me, @PathVariable long id) {
        PersonalLink link = links.require(me, new LinkId(id));
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrImage.svg(url.of(link.path())));
    }

    @PostMapping("/{id}/revocation")
    String revoke(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        links.revoke(me, new LinkId(id));
        flash.addFlashAttribute("notice", words.text("link.done.revoked"));
        return "redirect:/links";
    }

    private String show(MemberId me, @Nullable String after, LinkForm form, @Nullable Refused refused, Model model) {
        List<PersonalLink> past = links.past(me, after, PAGE + 1);
        boolean more = past.size() > PAGE;
        List<PersonalLink> shown = more ? past.subList(0, PAGE) : past;
        model.addAttribute(
                "listing",
                new Listing(
                        links.live(me),
                        shown,
                        more
                                ? new Mark(
                                                shown.getLast().madeAt(),
                                                shown.getLast().id().value())
                                        .toString()
                                : null,
                        members.door(me) == Door.NOBODY,
                        form,
                        refused == null ? null : words.text(refused)));
        return "link/links";
    }
}
