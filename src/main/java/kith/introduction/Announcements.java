package kith.introduction;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what happens, and when that is. */
@Component
class Announcements {

    private final Clock clock;
    private final ApplicationEventPublisher events;

    Announcements(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    Instant now() {
        return clock.instant();
    }

    void say(IntroductionEvent event) {
        events.publishEvent(event);
    }
}
