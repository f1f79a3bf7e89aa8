package kith.event;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import kith.api.Cursors;
import kith.api.Slice;
import kith.event.EventRequest.EventChangeRequest;
import kith.event.EventView.AttendeeView;
import kith.event.Goers.Goer;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.NotFound;
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
    private final EventLists lists;
    private final Goers goers;
    private final EventCalendar calendar;
    private final PublicUrl url;

    EventApi(Events events, EventSights sights, EventLists lists, Goers goers, EventCalendar calendar, PublicUrl url) {
        this.events = events;
        this.sights = sights;
        this.lists = lists;
        this.goers = goers;
        this.calendar = calendar;
        this.url = url;
    }

    /** The lists that the pages have: what is coming and one's own of it, what has been and where one had a place. */
    @GetMapping
    Slice<EventView> list(
            MemberId me,
            @RequestParam(defaultValue = "coming") EventShelf when,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Mark from = Cursors.mark(after, when.first());
        Visible<EventSight> page = lists.page(me, new EventSearch(when, q, group), from, limit);
        return new Slice<>(
                page.shown().stream().map(seen -> EventView.of(seen, url)).toList(), page.next());
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
        Visible<Goer> page = goers.page(me, seen, Cursors.mark(after, Mark.EARLIEST), limit);
        return new Slice<>(
                page.shown().stream().map(goer -> AttendeeView.of(goer, url)).toList(), page.next());
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
}
