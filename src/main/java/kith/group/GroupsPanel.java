package kith.group;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups of a member beside their profile, those one shares with them first. */
@Component
@Order(20)
class GroupsPanel implements MemberPanel {

    private static final int SHOWN = 12;

    private final GroupStore store;
    private final Templates templates;

    GroupsPanel(GroupStore store, Templates templates) {
        this.store = store;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROFILE_ASIDE;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
        Map<MemberId, Content> panels = new HashMap<>();
        store.of(members, viewer, SHOWN + 1).forEach((member, groups) -> {
            boolean own = member.equals(viewer);
            List<Belonging> shown = groups.subList(0, Math.min(SHOWN, groups.size()));
            panels.put(
                    member,
                    templates.content(
                            "group/panel",
                            Map.of("page", page, "groups", shown, "own", own, "more", groups.size() > SHOWN)));
        });
        return panels;
    }
}
