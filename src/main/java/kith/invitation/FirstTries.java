package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kith.coach.Prompts;
import kith.invitation.FirstTry.Outcome;
import kith.reason.Assessment;
import kith.reason.Grade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which questions help: what a letter was asked when it came back, and whether a better one went out after it. Counted without a word of either, and
 * forgotten with the count.
 */
@Component
class FirstTries {

    /** Of one sender at a time, so that nobody alone makes the numbers. */
    static final int EACH_AT_MOST = 50;

    private static final int BATCH = 100;

    private final FirstTryStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstTries(FirstTryStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A letter was refused; where that is for its reason, it is kept that it was, until it goes out or is given up. */
    void note(Pair pair, CannotInvite refused) {
        Assessment found = refused.found();
        if (found != null) {
            List<String> kinds = Prompts.kinds(found.findings()).stream()
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
            store.add(pair, new FirstTry(found.grade(), kinds, clock.instant()), EACH_AT_MOST);
        }
    }

    /** A letter went out that had come back before. */
    void settle(Pair pair, Grade sent) {
        end(pair, first -> first.then(sent));
    }

    /** Nothing more is expected of those that were not sent until the moment. */
    void giveUp(Instant moment) {
        List<Pair> batch;
        do {
            batch = store.older(moment, BATCH);
            batch.forEach(pair -> end(pair, first -> Outcome.GIVEN_UP));
        } while (batch.size() == BATCH);
    }

    /** Whoever takes it counts it: another server may have been first. */
    private void end(Pair pair, Function<FirstTry, Outcome> outcome) {
        transaction.executeWithoutResult(
                status -> store.take(pair).ifPresent(first -> count(first, outcome.apply(first))));
    }

    /** Kinds in their order, so that no two who count wait for each other. */
    private void count(FirstTry first, Outcome outcome) {
        LocalDate month = LocalDate.ofInstant(first.at(), ZoneOffset.UTC).withDayOfMonth(1);
        first.kinds().forEach(kind -> store.count(month, kind, outcome));
    }
}
