package kith.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import kith.database.Locks;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is limited, in the database, so that several Kiths count as one.
 *
 * <p>Count before doing: {@link #attempt} either counts and returns or refuses, exactly, however many requests come at once. Called within a
 * transaction, the attempt is taken back with it.
 */
@Component
public class Limits {

    private final Map<Limit, Integer> most = new EnumMap<>(Limit.class);
    private final LimitStore store;
    private final PaceStore paces;
    private final Locks locks;
    private final Words words;
    private final Clock clock;

    Limits(Environment settings, LimitStore store, PaceStore paces, Locks locks, Words words, Clock clock) {
        for (Limit limit : Limit.values()) {
            int most = settings.getProperty("kith.limits." + limit, Integer.class, limit.most());
            if (most < 1) {
                throw new IllegalArgumentException("kith.limits." + limit + " should be 1 or more, but is " + most);
            }
            this.most.put(limit, most);
        }
        this.store = store;
        this.paces = paces;
        this.locks = locks;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Counts one attempt of {@code who}, for instance a member's number, or refuses it when there have been too many.
     *
     * @throws TooMany with the limit and when it lifts
     */
    @Transactional
    public Attempt attempt(Limit limit, String who) {
        Instant now = clock.instant();
        locks.hold(limit + " " + who);
        store.nthLast(limit, who, most(limit), now.minus(limit.within())).ifPresent(earliest -> {
            throw tooMany(limit, now, earliest.plus(limit.within()));
        });
        return new Attempt(limit, who, store.add(limit, who, now));
    }

    /**
     * Counts one turn of {@code who} among many that come fast: as {@link #attempt}, but the turns are not kept one by one, and they come back one by one as
     * time goes on. Not to be called within a transaction, which would hold up all the others of the same person.
     *
     * @throws TooMany with the limit and when the next turn is
     */
    public void pace(Limit limit, String who) {
        Instant now = clock.instant();
        Duration step = limit.within().dividedBy(most(limit));
        if (!paces.take(limit, who, step, limit.within(), now)) {
            throw tooMany(limit, now, paces.due(limit, who).plus(step).minus(limit.within()));
        }
    }

    /** Does not count an attempt after all, for instance since the password was right. */
    public void forget(Attempt attempt) {
        store.remove(attempt);
    }

    /** How often it may be done within its time. */
    public int most(Limit limit) {
        return most.getOrDefault(limit, limit.most());
    }

    /** Clears away what no longer counts. Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void clear() {
        for (Limit limit : Limit.values()) {
            store.removeOlder(limit, clock.instant().minus(limit.within()));
        }
        paces.removeOlder(clock.instant());
    }

    private TooMany tooMany(Limit limit, Instant now, Instant lifts) {
        return new TooMany(limit, lifts, Duration.between(now, lifts), most(limit), wait(Duration.between(now, lifts)));
    }

    private String wait(Duration left) {
        long minutes = Math.max(1, left.plusSeconds(59).toMinutes());
        return minutes < 120
                ? words.text("web.limit.minutes", minutes)
                : words.text("web.limit.hours", (minutes + 59) / 60);
    }

    /** One attempt that counts. */
    public record Attempt(Limit limit, String who, long id) {}
}
