package kith.recommendation;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Mark;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Recommendations on pages of other modules: on a profile those shown there and what to do, on the page about a connection what is between the two. */
@Configuration(proxyBeanMethods = false)
class RecommendationPanels {

    /** More are on a page of their own. */
    private static final int ON_PROFILE = 3;

    private final RecommendationShelf shelf;
    private final RecommendationCards cards;
    private final MemberCards members;
    private final Templates templates;

    RecommendationPanels(
            RecommendationShelf shelf, RecommendationCards cards, MemberCards members, Templates templates) {
        this.shelf = shelf;
        this.cards = cards;
        this.members = members;
        this.templates = templates;
    }

    /** Something about one member; empty for nothing. */
    private interface Part {
        Optional<Content> about(MemberId viewer, MemberCard member, Page page);
    }

    @Bean
    @Order(60)
    MemberPanel recommendationsOnProfile() {
        return panel(MemberPanel.Place.PROFILE, this::shown);
    }

    @Bean
    @Order(60)
    MemberPanel recommending() {
        return panel(MemberPanel.Place.PROFILE_ACTION, this::actions);
    }

    @Bean
    @Order(60)
    MemberPanel recommendationsOfConnection() {
        return panel(MemberPanel.Place.CONNECTION, this::between);
    }

    private Optional<Content> shown(MemberId viewer, MemberCard member, Page page) {
        RecommendationShelf.Row row = shelf.of(viewer, member.id(), Mark.LATEST, ON_PROFILE);
        boolean own = viewer.equals(member.id());
        return row.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(templates.content(
                        "recommendation/profile", Map.of("page", page, "of", member, "own", own, "row", row)));
    }

    private Optional<Content> actions(MemberId viewer, MemberCard member, Page page) {
        return connected(member)
                ? Optional.of(templates.content(
                        "recommendation/actions",
                        Map.of("page", page, "of", member, "cards", cards.between(viewer, member.id()))))
                : Optional.empty();
    }

    private Optional<Content> between(MemberId viewer, MemberCard member, Page page) {
        List<Card> between = cards.between(viewer, member.id());
        return between.isEmpty() && !connected(member)
                ? Optional.empty()
                : Optional.of(templates.content(
                        "recommendation/between", Map.of("page", page, "of", member, "cards", between)));
    }

    private static boolean connected(MemberCard member) {
        Integer degree = member.degree();
        return degree != null && degree == 1;
    }

    private MemberPanel panel(MemberPanel.Place place, Part part) {
        return new MemberPanel() {

            @Override
            public Place place() {
                return place;
            }

            @Override
            public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> about, Page page) {
                Map<MemberId, Content> contents = new HashMap<>();
                members.of(viewer, about)
                        .forEach((id, card) ->
                                part.about(viewer, card, page).ifPresent(content -> contents.put(id, content)));
                return contents;
            }
        };
    }
}
