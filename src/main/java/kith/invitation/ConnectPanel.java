package kith.invitation;

import gg.jte.Content;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.invitation.Invitation.State;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Connect, on the profile of somebody one is not connected with; where an invitation is open between the two, the way to it. */
@Component
@Order(10)
class ConnectPanel implements MemberPanel {

    private static final Set<State> OPEN = EnumSet.of(State.PENDING, State.ASKED);

    private final InvitationCards invitations;
    private final MemberCards members;
    private final Templates templates;

    ConnectPanel(InvitationCards invitations, MemberCards members, Templates templates) {
        this.invitations = invitations;
        this.members = members;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROFILE_ACTION;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> about, Page page) {
        Map<MemberId, List<InvitationCard>> open = invitations.between(viewer, about, OPEN);
        Map<MemberId, Content> actions = new HashMap<>();
        members.of(viewer, about).forEach((id, card) -> {
            if (!isSelfOrConnected(card)) {
                actions.put(
                        id,
                        templates.content(
                                "invitation/connect",
                                Map.of("page", page, "card", card, "open", open.getOrDefault(id, List.of()))));
            }
        });
        return actions;
    }

    private static boolean isSelfOrConnected(MemberCard card) {
        Integer degree = card.degree();
        return degree != null && degree <= 1;
    }
}
