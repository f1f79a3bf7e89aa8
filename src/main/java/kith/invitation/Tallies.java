package kith.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import kith.web.Turns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts for the operator, month by month, once a month is over and its letters had two weeks to be answered. It is counted late, and then stands, so that no
 * number moves on the day somebody does something.
 */
@Component
public class Tallies {

    /** How long a letter has to be answered, and one that came back to be sent. */
    static final int DAYS = 14;

    /** The months that are counted and shown. */
    static final int MONTHS = 12;

    private static final Duration TURN = Duration.ofMinutes(55);

    private final FirstTries tries;
    private final LetterTallyStore store;
    private final Turns turns;
    private final Clock clock;

    Tallies(FirstTries tries, LetterTallyStore store, Turns turns, Clock clock) {
        this.tries = tries;
        this.store = store;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void hourly() {
        if (turns.take("tallies", TURN)) {
            count();
        }
    }

    /** Counts whatever months are due and not counted yet; once more changes nothing. */
    public void count() {
        Instant now = clock.instant();
        tries.giveUp(now.minus(Duration.ofDays(DAYS)));
        LocalDate last = last(now);
        Set<LocalDate> counted = new HashSet<>(store.months(first(last)));
        first(last)
                .datesUntil(last.plusMonths(1), Period.ofMonths(1))
                .filter(month -> !counted.contains(month))
                .forEach(month -> store.count(month, DAYS));
    }

    /** The last month that is due, by its first day. */
    static LocalDate last(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusDays(DAYS)
                .withDayOfMonth(1)
                .minusMonths(1);
    }

    /** The first of the months that are shown with this one as the last. */
    static LocalDate first(LocalDate last) {
        return last.minusMonths(MONTHS - 1L);
    }
}
