package kith.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kith.reason.Assessment;
import kith.reason.Reasons;

/** Assesses on every processor, a thousand letters at a time, and reports on them in the order of the file. */
final class Batch {

    private static final int SIZE = 1000;

    private record Assessed(Letter letter, Assessment assessment) {}

    private final Reasons reasons;
    private final Report report;
    private final Progress progress;
    private final List<Supplier<Letter>> waiting = new ArrayList<>(SIZE);
    private long expected;
    private long done;

    Batch(Reasons reasons, Report report, Progress progress) {
        this.reasons = reasons;
        this.report = report;
        this.progress = progress;
    }

    /** Says how many letters will come, where that is known before. */
    void expect(long letters) {
        expected = letters;
    }

    /** Takes in one more; what it takes to make it ready is done on any processor. */
    void add(Supplier<Letter> letter) {
        waiting.add(letter);
        if (waiting.size() == SIZE) {
            pass();
        }
    }

    /** Reports on those that still wait. */
    void end() {
        pass();
        progress.end();
        report.end();
    }

    private void pass() {
        waiting.parallelStream()
                .map(Supplier::get)
                .map(letter -> new Assessed(letter, assess(letter)))
                .toList()
                .forEach(assessed -> report.letter(assessed.letter(), assessed.assessment()));
        done += waiting.size();
        waiting.clear();
        progress.show(done, expected);
    }

    private Assessment assess(Letter letter) {
        return reasons.assess(letter.how(), letter.why(), letter.recipient(), letter.earlier());
    }
}
