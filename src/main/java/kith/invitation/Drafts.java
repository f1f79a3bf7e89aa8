package kith.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.web.PlainText;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people have begun to write to somebody, as they left it: the last hundred of each, for half a year. */
@Component
public class Drafts {

    /** Generous, so that a text too long to send is not lost while it is being shortened. */
    private static final int KEPT_AT_MOST = 20_000;

    /** Of one member; the oldest makes place for one more. */
    static final int EACH_AT_MOST = 100;

    private static final Duration LIFE = Duration.ofDays(180);

    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the draft in place of the one before; an empty one is none, and so is one that comes after its letter. */
    @Transactional
    public void keep(Pair pair, Draft draft) {
        Draft clean = new Draft(
                PlainText.line(draft.choice()),
                cleaned(draft.blanks()),
                PlainText.lines(draft.why()),
                PlainText.lines(draft.answer()));
        if (clean.why().isEmpty() && clean.answer().isEmpty()) {
            store.delete(pair);
        } else if (PlainText.length(clean.why()) + PlainText.length(clean.answer()) <= KEPT_AT_MOST) {
            if (store.save(pair, clean, clock.instant())) {
                store.keepLatest(pair.sender(), EACH_AT_MOST);
            }
        }
    }

    private static Map<String, String> cleaned(Map<String, String> blanks) {
        Map<String, String> clean = new HashMap<>();
        blanks.forEach((name, value) -> clean.put(name, PlainText.line(value)));
        return clean;
    }

    public Optional<Draft> find(Pair pair) {
        return store.find(pair);
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT4M")
    void clear() {
        store.deleteOlder(clock.instant().minus(LIFE));
    }
}
