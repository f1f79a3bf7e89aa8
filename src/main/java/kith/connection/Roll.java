package kith.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.member.Folding;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One's connections as a list to look through: by what one keeps of them, by one's own words, and in an order. */
@Component
public class Roll {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration QUIET = Duration.ofDays(90);
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;

    private final RollStore store;
    private final Memories memories;
    private final Clock clock;

    Roll(RollStore store, Memories memories, Clock clock) {
        this.store = store;
        this.memories = memories;
        this.clock = clock;
    }

    /** Orders that this can tell; by name is for {@code Directory}. */
    public enum Order {
        NEWEST,
        /** Last in touch, the latest first; those of whom that is not known come last. */
        TOUCH
    }

    /**
     * One of the list.
     *
     * @param mark where it stands in the order
     */
    public record Row(MemberId peer, Instant since, Mark mark) {}

    /** Those whom it leaves, in no order. */
    public List<MemberId> narrowed(MemberId me, Narrowing by) {
        Instant now = clock.instant();
        Narrowing.@Nullable Touch touch = by.touch();
        return store.narrowed(
                me,
                Tags.key(by.tag()),
                touch == Narrowing.Touch.LATELY ? now.minus(LATELY) : null,
                touch == Narrowing.Touch.QUIET ? now.minus(QUIET) : null,
                touch == Narrowing.Touch.NEVER,
                by.due() ? memories.today(me) : null);
    }

    /** Those of whom one noted every word of the query, or words that begin so: in the notes, the tags, or where one met them. */
    public Set<MemberId> mentioning(MemberId me, String query) {
        String folded = Folding.words(PlainText.line(query));
        if (folded.isEmpty()) {
            return Set.of();
        }
        List<String> words = Arrays.stream(folded.split(" "))
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return store.mentioning(me, words);
    }

    /** A page of those of {@code peers} one is connected with, after the mark of one already shown, or {@link Mark#LATEST}. */
    public List<Row> page(MemberId me, Collection<MemberId> peers, Order order, Mark after, int limit) {
        return switch (order) {
            case NEWEST -> store.newest(me, peers, after, limit);
            case TOUCH -> store.latelyTouched(me, peers, after, limit);
        };
    }
}
