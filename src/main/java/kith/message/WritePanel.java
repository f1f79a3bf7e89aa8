package kith.message;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Write", on the profile of somebody one is connected with. */
@Component
@Order(5)
class WritePanel implements MemberPanel {

    private final MemberCards members;
    private final Templates templates;

    WritePanel(MemberCards members, Templates templates) {
        this.members = members;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROFILE_ACTION;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> about, Page page) {
        Map<MemberId, Content> actions = new HashMap<>();
        members.of(viewer, about).forEach((id, card) -> {
            if (isConnected(card)) {
                actions.put(id, templates.content("message/write", Map.of("page", page, "card", card)));
            }
        });
        return actions;
    }

    private static boolean isConnected(MemberCard card) {
        Integer degree = card.degree();
        return degree != null && degree == 1;
    }
}
