package kith.invitation;

import gg.jte.Content;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The card on pages of other modules: on a profile what is open between the two, in the list of connections and on one's own page of each what began it. */
@Configuration(proxyBeanMethods = false)
class InvitationPanels {

    private final InvitationCards cards;
    private final Templates templates;

    InvitationPanels(InvitationCards cards, Templates templates) {
        this.cards = cards;
        this.templates = templates;
    }

    @Bean
    @Order(10)
    MemberPanel openInvitations() {
        return panel(MemberPanel.Place.PROFILE, EnumSet.of(State.PENDING, State.ASKED), "invitation/open");
    }

    @Bean
    @Order(90)
    MemberPanel beginningOnProfile() {
        return panel(MemberPanel.Place.PROFILE, EnumSet.of(State.ACCEPTED), "invitation/beginning");
    }

    @Bean
    @Order(10)
    MemberPanel beginningOfConnections() {
        return panel(MemberPanel.Place.CONNECTIONS, EnumSet.of(State.ACCEPTED), "invitation/beginning");
    }

    @Bean
    @Order(10)
    MemberPanel beginningOfConnection() {
        return panel(MemberPanel.Place.CONNECTION, EnumSet.of(State.ACCEPTED), "invitation/began");
    }

    private MemberPanel panel(MemberPanel.Place place, Set<State> states, String template) {
        return new MemberPanel() {

            @Override
            public Place place() {
                return place;
            }

            @Override
            public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
                Map<MemberId, Content> contents = new HashMap<>();
                cards.between(viewer, members, states)
                        .forEach((member, between) -> contents.put(member, content(template, page, between)));
                return contents;
            }
        };
    }

    private Content content(String template, Page page, List<InvitationCard> between) {
        return templates.content(template, Map.of("page", page, "cards", between));
    }
}
