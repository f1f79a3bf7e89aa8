package kith.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.event.Attendances.State;
import kith.group.Groups;
import kith.member.Folding;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Mark;
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
    private final EventListStore lists;
    private final AttendanceStore attendances;
    private final MemberCards cards;
    private final Groups groups;
    private final EventCalendar calendar;
    private final Clock clock;

    EventPages(
            EventSights sights,
            EventListStore lists,
            AttendanceStore attendances,
            MemberCards cards,
            Groups groups,
            EventCalendar calendar,
            Clock clock) {
        this.sights = sights;
        this.lists = lists;
        this.attendances = attendances;
        this.cards = cards;
        this.groups = groups;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A page of events.
     *
     * @param query what was searched for, as typed
     * @param next the mark of the last one where more follow, else null
     */
    record Listing(
            EventShelf shelf,
            String query,
            List<EventSight> events,
            @Nullable String next) {}

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
            List<Person> people,
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

    /** Somebody who is going. */
    record Person(MemberCard card, boolean checkedIn) {

        /** Whether one might want to write to them: neither oneself nor connected. */
        boolean isStranger() {
            Integer degree = card.degree();
            return degree == null || degree > 1;
        }
    }

    @GetMapping
    ModelAndView list(
            MemberId me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        EventShelf shelf = EventShelf.of(show);
        String words = Folding.words(q);
        if (!q.isBlank() && words.isEmpty()) {
            return listing(new Listing(shelf, q, List.of(), null));
        }
        Mark from = Mark.read(after, shelf.isOver() ? Mark.LATEST : Mark.EARLIEST);
        List<Event> found = lists.list(shelf, me, words, from, clock.instant(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Event> page = more ? found.subList(0, PAGE) : found;
        String next =
                more ? new Mark(page.getLast().starts(), page.getLast().id().value()).toString() : null;
        return listing(new Listing(shelf, q, sights.among(me, page), next));
    }

    private static ModelAndView listing(Listing listing) {
        return new ModelAndView("event/events", Map.of("listing", listing));
    }

    @GetMapping("/{event}")
    ModelAndView one(MemberId me, @PathVariable long event, @RequestParam(required = false) @Nullable String after) {
        EventSight sight = sights.require(me, new EventId(event));
        String slug = sight.event().group();
        Attendance mine = sight.mine();
        List<Attendance> found = sight.showsPeople()
                ? attendances.page(sight.event().id(), State.GOING, Mark.read(after, Mark.EARLIEST), PAGE + 1)
                : List.of();
        boolean more = found.size() > PAGE;
        List<Attendance> page = more ? found.subList(0, PAGE) : found;
        Shown shown = new Shown(
                sight,
                slug == null ? null : groups.name(slug).orElse(null),
                mine != null && sight.isWaiting() ? attendances.before(mine) : 0,
                people(me, page),
                more ? new Mark(page.getLast().since(), page.getLast().member().value()).toString() : null);
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

    private List<Person> people(MemberId me, List<Attendance> page) {
        Map<MemberId, MemberCard> seen =
                cards.of(me, page.stream().map(Attendance::member).toList());
        List<Person> people = new ArrayList<>();
        for (Attendance attendance : page) {
            MemberCard card = seen.get(attendance.member());
            if (card != null) {
                people.add(new Person(card, attendance.checkedIn() != null));
            }
        }
        return people;
    }
}
