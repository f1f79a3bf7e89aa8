package kith.event;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.stereotype.Component;

/** Lists of events as one member may see them, for pages, panels and programs. */
@Component
class EventLists {

    private final EventListStore store;
    private final EventSights sights;
    private final Clock clock;

    EventLists(EventListStore store, EventSights sights, Clock clock) {
        this.store = store;
        this.sights = sights;
        this.clock = clock;
    }

    /** A page of what was asked for, behind the mark. */
    Visible<EventSight> page(MemberId me, EventSearch search, Mark after, int limit) {
        return search.isHopeless()
                ? Visible.nothing()
                : Visible.page(new Looking(me, search, clock.instant()), after, limit);
    }

    /** The first page of it. */
    Visible<EventSight> first(MemberId me, EventSearch search, int limit) {
        return page(me, search, search.shelf().first(), limit);
    }

    /** Whose events turn out to be hidden is not asked for again: an organiser who has announced very many costs no more than one who has announced a few. */
    private final class Looking implements Visible.Rows<Event, EventSight> {

        private final MemberId me;
        private final EventSearch search;
        private final Instant now;
        private final Set<MemberId> hidden = new HashSet<>();

        Looking(MemberId me, EventSearch search, Instant now) {
            this.me = me;
            this.search = search;
            this.now = now;
        }

        @Override
        public List<Event> after(Mark mark, int limit) {
            return store.list(new EventListStore.Asked(me, search, hidden, now), mark, limit);
        }

        @Override
        public List<EventSight> seen(List<Event> rows) {
            List<EventSight> seen = sights.among(me, rows);
            Set<EventId> shown = seen.stream().map(sight -> sight.event().id()).collect(Collectors.toSet());
            rows.stream()
                    .filter(event -> !shown.contains(event.id()))
                    .map(Event::organiser)
                    .forEach(hidden::add);
            return seen;
        }

        @Override
        public Mark markOf(Event row) {
            return new Mark(row.starts(), row.id().value());
        }

        @Override
        public Mark markOfShown(EventSight shown) {
            return markOf(shown.event());
        }
    }
}
