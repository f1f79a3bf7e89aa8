package kith.people;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How one is connected with the member whose profile one reads: whom both know, and the best ways to them. */
@Component
@Order(10)
class AcquaintancePanel implements MemberPanel {

    private static final int NAMED = 3;

    private final Acquaintances acquaintances;
    private final Templates templates;

    AcquaintancePanel(Acquaintances acquaintances, Templates templates) {
        this.acquaintances = acquaintances;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROFILE_ASIDE;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
        Map<MemberId, Content> panels = new HashMap<>();
        members.stream().filter(member -> !member.equals(viewer)).forEach(member -> {
            Acquaintance known = acquaintances.of(viewer, member, NAMED);
            panels.put(member, templates.content("people/acquaintance", Map.of("page", page, "known", known)));
        });
        return panels;
    }
}
