package kith.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kith.event.Goers.Goer;
import kith.group.Groups;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of events, and one event. */
@Controller
@RequestMapping("/events")
class EventPages {

    private static final int PAGE = 20;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final EventSights sights;
    private final EventLists lists;
    private final AttendanceStore attendances;
    private final Goers goers;
    private final Groups groups;
    private final EventCalendar calendar;

    EventPages(
            EventSights sights,
            EventLists lists,
            AttendanceStore attendances,
            Goers goers,
            Groups groups,
            EventCalendar calendar) {
        this.sights = sights;
        this.lists = lists;
        this.attendances = attendances;
        this.goers = goers;
        this.groups = groups;
        this.calendar = calendar;
    }

    /**
     * A page of events.
     *
     * @param group what the group is called whose events are asked for, or null
     * @param next the mark of the last one where more follow, else null
     */
    record Listing(
            EventSearch search,
            @Nullable String group,
            List<EventSight> events,
            @Nullable String next) {

        EventShelf shelf() {
            return search.shelf();
        }

        String query() {
            return search.query();
        }

        /** Another list, of the same group. */
        String address(EventShelf other) {
            return "/events?show=" + other.code() + (group == null ? "" : "&group=" + search.group());
        }
    }

    /**
     * An event as a member sees it.
     *
     * @param group what the group it belongs to is called, or null
     * @param ahead how many wait before them; 0 where they do not wait
     * @param people those who are going, where they may read it
     * @param next what to ask for to see who follows, or null at the end
     */
    record Shown(
            EventSight sight,
            @Nullable String group,
            int ahead,
            List<Goer> people,
            @Nullable String next) {

        Event event() {
            return sight.event();
        }

        /** How many more may come, or null where there is no end. */
        @Nullable
        Integer left() {
            Integer capacity = event().capacity();
            return capacity == null ? null : Math.max(0, capacity - event().going());
        }
    }

    @GetMapping
    ModelAndView list(
            MemberId me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable String after) {
        EventSearch search = new EventSearch(EventShelf.of(show), q, group);
        String name =
                search.group().isEmpty() ? null : groups.name(search.group()).orElseThrow(NotFound::new);
        Mark from = Mark.read(after, search.shelf().first());
        Visible<EventSight> page = lists.page(me, search, from, PAGE);
        return new ModelAndView(
                "event/events", Map.of("listing", new Listing(search, name, page.shown(), page.next())));
    }

    @GetMapping("/{event}")
    ModelAndView one(MemberId me, @PathVariable long event, @RequestParam(required = false) @Nullable String after) {
        EventSight sight = sights.require(me, new EventId(event));
        String slug = sight.event().group();
        Attendance mine = sight.mine();
        Visible<Goer> people = goers.page(me, sight, Mark.read(after, Mark.EARLIEST), PAGE);
        Shown shown = new Shown(
                sight,
                slug == null ? null : groups.name(slug).orElse(null),
                mine != null && sight.isWaiting() ? attendances.before(mine) : 0,
                people.shown(),
                people.next());
        return new ModelAndView("event/event", Map.of("shown", shown));
    }

    /** The event for a calendar, as often as it is asked for with what holds now. */
    @GetMapping("/{event}/calendar.ics")
    ResponseEntity<String> calendar(MemberId me, @PathVariable long event) {
        EventSight sight = sights.require(me, new EventId(event));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"event-" + event + ".ics\"")
                .cacheControl(CacheControl.noStore())
                .body(calendar.of(sight));
    }
}
