package kith.profile;

import java.util.List;
import java.util.Optional;
import kith.member.Audience;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.member.Members;
import kith.member.Portrait;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one member, as the one who looks may see it. */
@Controller
class ProfilePages {

    private final Members members;
    private final List<MemberPanel> panels;

    ProfilePages(Members members, ObjectProvider<MemberPanel> panels) {
        this.members = members;
        this.panels = panels.orderedStream().toList();
    }

    @GetMapping("/members/{handle}")
    String profile(
            Optional<MemberId> viewer,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String as,
            Model model) {
        return viewer.isPresent() ? forMember(viewer.get(), handle, as, model) : forStranger(handle, model);
    }

    private String forMember(MemberId viewer, String handle, @Nullable String as, Model model) {
        MemberId about = members.require(viewer, handle);
        boolean own = about.equals(viewer);
        Audience preview = own ? audience(as) : null;
        Portrait who = preview == null ? members.portrait(viewer, about) : members.preview(viewer, preview);
        return show(
                model,
                who,
                new Panels(panels, preview == null ? viewer : null, about),
                own,
                preview == null ? null : as);
    }

    /** A stranger is sent to sign in alike for a member who shows them nothing and for one who does not exist. */
    private String forStranger(String handle, Model model) {
        Portrait who = members.publicPortrait(handle)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nothing of this member is public"));
        return show(model, who, new Panels(panels, null, who.id()), false, null);
    }

    private static String show(Model model, Portrait who, Panels panels, boolean own, @Nullable String as) {
        model.addAttribute("who", who);
        model.addAttribute("panels", panels);
        model.addAttribute("own", own);
        model.addAttribute("as", as);
        return "profile/profile";
    }

    private static @Nullable Audience audience(@Nullable String as) {
        return switch (as == null ? "" : as) {
            case "public" -> Audience.PUBLIC;
            case "members" -> Audience.MEMBERS;
            case "connections" -> Audience.CONNECTIONS;
            default -> null;
        };
    }
}
