package kith.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets one server of several do what need not be done by all. A server that dies with its turn only holds the work up until the turn is over. */
@Component
public class Turns {

    private final TurnStore store;
    private final Clock clock;

    Turns(TurnStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Whether it is this server's turn; if so, no other gets one for so long.
     *
     * @param job what is to be done
     * @param length a little less than the time after which each server asks again
     */
    public boolean take(String job, Duration length) {
        Instant now = clock.instant();
        return store.take(job, now, now.plus(length));
    }
}
