package kith.contact;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the profile of somebody one is connected with to one's own page on them. */
@Component
@Order(15)
class NotesPanel implements MemberPanel {

    private final MemberCards cards;
    private final Templates templates;

    NotesPanel(MemberCards cards, Templates templates) {
        this.cards = cards;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROFILE_ACTION;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
        Map<MemberId, Content> panels = new HashMap<>();
        cards.of(viewer, members).forEach((member, card) -> {
            Integer degree = card.degree();
            if (degree != null && degree == 1) {
                panels.put(member, templates.content("contact/link", Map.of("page", page, "card", card)));
            }
        });
        return panels;
    }
}
