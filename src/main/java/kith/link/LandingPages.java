package kith.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kith.link.CannotLink.Reason;
import kith.member.Audience;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.member.Portrait;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where a link leads: the card of its maker and one thing to do. Looking changes nothing and is counted by nobody.
 *
 * <p>A stranger sees what the maker shows to everybody, and the name and the photo besides even where nothing is public: whoever gives a link away wants
 * to be found by it, and found to be the right one. Only a photo that not all members may see stays hidden.
 *
 * <p>A link that does not work, was never made, or leads to somebody with whom there is a block, is answered alike in words and in the statements
 * it takes.
 */
@Controller
class LandingPages {

    /** Whose link it is where there is none: asked about just the same. */
    private static final MemberId NOBODY = new MemberId(0);

    private final Links links;
    private final Members members;
    private final Blocks blocks;

    LandingPages(Links links, Members members, Blocks blocks) {
        this.links = links;
        this.members = members;
        this.blocks = blocks;
    }

    /**
     * What the visitor sees.
     *
     * @param who the maker, as this visitor may see them
     * @param photo address of their photo, or null
     * @param own whether the visitor made it
     * @param composer where one writes to them with the link as the how
     */
    record Landing(
            PersonalLink link, Portrait who, @Nullable String photo, boolean own, String composer) {

        boolean connected() {
            Integer degree = who.degree();
            return degree != null && degree == 1;
        }
    }

    @GetMapping("/l/{token}")
    String show(Optional<MemberId> viewer, @PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        PersonalLink link = links.of(token).orElse(null);
        MemberId owner = link == null ? NOBODY : link.owner();
        boolean hidden = viewer.isPresent() && blocks.between(viewer.get(), owner);
        if (link == null || hidden) {
            throw new CannotLink(Reason.GONE);
        }
        try {
            model.addAttribute("landing", landing(viewer.orElse(null), link));
        } catch (NotFound suspended) {
            throw new CannotLink(Reason.GONE);
        }
        return "link/landing";
    }

    private Landing landing(@Nullable MemberId viewer, PersonalLink link) {
        Portrait who = viewer == null
                ? members.preview(link.owner(), Audience.PUBLIC)
                : members.portrait(viewer, link.owner());
        String photo =
                viewer == null ? members.preview(link.owner(), Audience.MEMBERS).photo() : who.photo();
        return new Landing(
                link,
                who,
                photo,
                link.owner().equals(viewer),
                "/members/" + who.handle() + "/invitation?how=link:" + link.token());
    }
}
