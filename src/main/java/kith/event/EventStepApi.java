package kith.event;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import kith.api.Nothing;
import kith.member.MemberId;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming to an event, and calling one off, for programs. Each answers with the event as it stands afterwards. */
@RestController
@RequestMapping("/api/v1/events/{id}")
class EventStepApi {

    private final Events events;
    private final Attendances attendances;
    private final EventSights sights;
    private final PublicUrl url;

    EventStepApi(Events events, Attendances attendances, EventSights sights, PublicUrl url) {
        this.events = events;
        this.attendances = attendances;
        this.sights = sights;
        this.url = url;
    }

    /** Why it does not take place, in the organiser's words; told to everybody who comes. */
    record EventCancellationRequest(@Nullable String why) {}

    /** The code that the organiser shows to those who are there, in whatever case. */
    record EventCheckInRequest(
            @NotBlank(message = "api.field.missing") String code) {}

    @PostMapping("/cancellation")
    EventView cancel(MemberId me, @PathVariable long id, @RequestBody EventCancellationRequest request) {
        events.cancel(me, new EventId(id), requireNonNullElse(request.why(), ""));
        return view(me, id);
    }

    @PostMapping("/registration")
    EventView register(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        attendances.register(me, new EventId(id));
        return view(me, id);
    }

    @DeleteMapping("/registration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(MemberId me, @PathVariable long id) {
        attendances.leave(me, new EventId(id));
    }

    @PostMapping("/check-in")
    EventView checkIn(MemberId me, @PathVariable long id, @Valid @RequestBody EventCheckInRequest request) {
        attendances.checkIn(me, new EventId(id), request.code());
        return view(me, id);
    }

    private EventView view(MemberId me, long id) {
        return EventView.of(sights.require(me, new EventId(id)), url);
    }
}
