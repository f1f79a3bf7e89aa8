package kith.introduction;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberCards.Named;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Link;
import kith.web.Page;
import kith.web.Phrase;
import kith.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What other pages show of introductions: on a profile the way to one, on one's own page on somebody who introduced whom. */
@Configuration(proxyBeanMethods = false)
class IntroductionPanels {

    private final WithinReach reach;
    private final SideStore sides;
    private final MemberCards cards;
    private final Templates templates;

    IntroductionPanels(WithinReach reach, SideStore sides, MemberCards cards, Templates templates) {
        this.reach = reach;
        this.sides = sides;
        this.cards = cards;
        this.templates = templates;
    }

    /** Something to do with each of the members. */
    private interface Show {
        Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page);
    }

    @Bean
    @Order(20)
    MemberPanel introductionOnProfile() {
        return panel(MemberPanel.Place.PROFILE_ACTION, this::actions);
    }

    @Bean
    @Order(20)
    MemberPanel introductionsOfConnection() {
        return panel(MemberPanel.Place.CONNECTION, this::history);
    }

    private static MemberPanel panel(MemberPanel.Place place, Show show) {
        return new MemberPanel() {

            @Override
            public Place place() {
                return place;
            }

            @Override
            public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
                return show.about(viewer, members, page);
            }
        };
    }

    private Map<MemberId, Content> actions(MemberId viewer, Collection<MemberId> members, Page page) {
        Map<MemberId, Content> actions = new HashMap<>();
        cards.of(viewer, members).forEach((id, card) -> {
            boolean connected = Integer.valueOf(1).equals(card.degree());
            if (connected || reach.leads(viewer, id)) {
                actions.put(id, action(card, connected, page));
            }
        });
        return actions;
    }

    private Content action(MemberCard card, boolean connected, Page page) {
        return templates.content("introduction/action", Map.of("page", page, "card", card, "connected", connected));
    }

    /** Who introduced whom, of what has come of something. */
    private Map<MemberId, Content> history(MemberId viewer, Collection<MemberId> members, Page page) {
        List<Side> all = sides.comeOf(viewer, members);
        Map<MemberId, Named> seen = cards.named(
                viewer, all.stream().flatMap(side -> side.trio().all().stream()).toList());
        Map<MemberId, Content> panels = new HashMap<>();
        for (MemberId member : members) {
            List<Phrase> lines = new ArrayList<>();
            all.stream()
                    .filter(side -> side.trio().all().contains(member)
                            && seen.keySet().containsAll(side.trio().all()))
                    .forEach(side -> lines.add(line(viewer, member, side, seen)));
            if (!lines.isEmpty()) {
                panels.put(member, templates.content("introduction/history", Map.of("page", page, "lines", lines)));
            }
        }
        return panels;
    }

    private static Phrase line(MemberId viewer, MemberId member, Side side, Map<MemberId, Named> seen) {
        Trio trio = side.trio();
        String address = "/introductions/" + side.id();
        if (trio.introducer().equals(viewer)) {
            return Phrase.of("introduction.history.by_you", link(seen, trio.counterpart(member), address));
        }
        return trio.introducer().equals(member)
                ? Phrase.of("introduction.history.by_them", link(seen, trio.counterpart(viewer), address))
                : Phrase.of("introduction.history.both", link(seen, trio.introducer(), address));
    }

    private static Link link(Map<MemberId, Named> seen, MemberId who, String address) {
        Named named = seen.get(who);
        return new Link(named == null ? "" : named.name(), address);
    }
}
