package kith.event;

import gg.jte.Content;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.group.GroupPanel;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Events on pages of other modules: one's next ones beside the home page, and a group's on its page. */
@Configuration(proxyBeanMethods = false)
class EventPanels {

    private static final int AT_HOME = 3;
    private static final int IN_GROUP = 5;

    private final EventListStore store;
    private final EventLists lists;
    private final Templates templates;
    private final Clock clock;

    EventPanels(EventListStore store, EventLists lists, Templates templates, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.templates = templates;
        this.clock = clock;
    }

    @Bean
    @Order(15)
    MemberPanel nextEvents() {
        return new MemberPanel() {

            @Override
            public Place place() {
                return Place.HOME;
            }

            @Override
            public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
                List<Event> next = members.contains(viewer) ? store.next(viewer, clock.instant(), AT_HOME) : List.of();
                return next.isEmpty()
                        ? Map.of()
                        : Map.of(viewer, templates.content("event/panel", Map.of("page", page, "events", next)));
            }
        };
    }

    /** In a group without any, only to those who may announce one. */
    @Bean
    GroupPanel eventsOfGroup() {
        return (viewer, slug, member, page) -> {
            List<EventSight> coming = lists.first(viewer, new EventSearch(EventShelf.COMING, "", slug), IN_GROUP)
                    .shown();
            return coming.isEmpty() && !member
                    ? Optional.empty()
                    : Optional.of(templates.content(
                            "event/group", Map.of("page", page, "slug", slug, "member", member, "events", coming)));
        };
    }
}
