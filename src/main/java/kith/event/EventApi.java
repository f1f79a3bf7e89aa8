package kith.event;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.api.Cursors;
import kith.api.Slice;
import kith.event.EventRequest.EventChangeRequest;
import kith.event.EventView.AttendeeView;
import kith.member.Folding;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberView;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.PlainText;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding, announcing and changing events, and who comes, for programs. */
@RestController
@RequestMapping("/api/v1/events")
class EventApi {

    private static final String TYPE = "text/calendar;charset=utf-8";

    private final Events events;
    private final EventSights sights;
    private final EventListStore lists;
    private final AttendanceStore attendances;
    private final EventCalendar calendar;
    private final MemberCards cards;
    private final PublicUrl url;
    private final Clock clock;

    EventApi(
            Events events,
            EventSights sights,
            EventListStore lists,
            AttendanceStore attendances,
            EventCalendar calendar,
            MemberCards cards,
            PublicUrl url,
            Clock clock) {
        this.events = events;
        this.sights = sights;
        this.lists = lists;
        this.attendances = attendances;
        this.calendar = calendar;
        this.cards = cards;
        this.url = url;
        this.clock = clock;
    }

    /** The lists that the pages have: what is coming and one's own of it, what has been and where one was. */
    @GetMapping
    Slice<EventView> list(
            MemberId me,
            @RequestParam(defaultValue = "coming") EventShelf when,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        String words = Folding.words(q);
        if (!q.isBlank() && words.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        Mark from = Cursors.mark(after, when.isOver() ? Mark.LATEST : Mark.EARLIEST);
        List<Event> found = lists.list(when, me, words, PlainText.line(group), from, clock.instant(), limit + 1);
        return Slice.of(
                found,
                limit,
                page -> sights.among(me, page).stream()
                        .map(seen -> EventView.of(seen, url))
                        .toList(),
                last -> new Mark(last.starts(), last.id().value()).toString());
    }

    @GetMapping("/{id}")
    EventView one(MemberId me, @PathVariable long id) {
        return EventView.of(sights.require(me, new EventId(id)), url);
    }

    @PostMapping
    ResponseEntity<EventView> announce(MemberId me, @Valid @RequestBody EventRequest request) {
        EventView announced = one(me, events.announce(me, request.form()).value());
        return ResponseEntity.created(URI.create(url.of("/api/v1/events/" + announced.id())))
                .body(announced);
    }

    @PutMapping("/{id}")
    EventView change(MemberId me, @PathVariable long id, @Valid @RequestBody EventChangeRequest request) {
        events.change(me, new EventId(id), request.form(), request.version());
        return one(me, id);
    }

    /** Who is going, for those alone who are going. */
    @GetMapping("/{id}/attendees")
    Slice<AttendeeView> attendees(
            MemberId me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        EventSight seen = sights.require(me, new EventId(id));
        if (!seen.showsPeople()) {
            throw new NotFound();
        }
        return Slice.of(
                attendances.page(
                        seen.event().id(), Attendances.State.GOING, Cursors.mark(after, Mark.EARLIEST), limit + 1),
                limit,
                page -> views(me, page),
                last -> new Mark(last.since(), last.member().value()).toString());
    }

    /** As a calendar takes it. */
    @GetMapping(path = "/{id}/calendar", produces = TYPE)
    void calendar(MemberId me, @PathVariable long id, HttpServletResponse response) throws IOException {
        EventSight seen = sights.require(me, new EventId(id));
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"event-" + id + ".ics\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(calendar.of(seen).getBytes(StandardCharsets.UTF_8));
    }

    private List<AttendeeView> views(MemberId me, List<Attendance> page) {
        Map<MemberId, MemberCard> seen =
                cards.of(me, page.stream().map(Attendance::member).toList());
        List<AttendeeView> views = new ArrayList<>();
        for (Attendance one : page) {
            MemberCard card = seen.get(one.member());
            if (card != null) {
                views.add(new AttendeeView(MemberView.of(card, url), one.since(), one.checkedIn()));
            }
        }
        return views;
    }
}
