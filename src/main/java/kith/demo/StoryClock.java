package kith.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of a demo: while the story is told it stands on the day that is being told, afterwards it is the system's. */
final class StoryClock extends Clock {

    private final Clock system = Clock.systemDefaultZone();

    /** Only the thread that tells the story lives in its past; everybody else goes by the present. */
    private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

    void standAt(Instant moment) {
        told.set(moment);
    }

    void run() {
        told.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = told.get();
        return moment == null ? system.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }
}
