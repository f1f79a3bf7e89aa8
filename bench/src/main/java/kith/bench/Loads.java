package kith.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Two ways to press: as many as come through, and so many a second however long each takes. */
final class Loads {

    private Loads() {}

    /** One request on a connection; true where the answer was the right one. */
    interface Step {
        boolean take(Line line, long number) throws IOException;
    }

    /** What came of it. Times are in microseconds. */
    record Result(Histogram times, long failed, double seconds) {

        double perSecond() {
            return times.getTotalCount() / seconds;
        }

        double millis(double percentile) {
            return times.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /** Each connection sends the next request when it has the answer to the last. */
    static Result saturated(List<Line> lines, double seconds, Step step) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        return run(lines, start, step, number -> {
            long now = System.nanoTime();
            return now < end ? now : -1;
        });
    }

    /**
     * Requests begin by the clock, whether those before have been answered or not, and a time counts from when the request should have begun: one that
     * waits behind a slow one has been slow itself.
     */
    static Result atRate(List<Line> lines, int perSecond, double seconds, Step step) throws InterruptedException {
        long start = System.nanoTime() + 200_000_000L;
        long all = (long) (perSecond * seconds);
        return run(lines, start, step, number -> {
            if (number >= all) {
                return -1;
            }
            long due = start + number * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        });
    }

    private interface Schedule {
        long begin(long number);
    }

    private static Result run(List<Line> lines, long start, Step step, Schedule schedule) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        ConcurrentLinkedQueue<Histogram> all = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Line line : lines) {
            threads.add(Thread.ofPlatform().start(() -> {
                Histogram times = new Histogram(60_000_000L, 3);
                all.add(times);
                try {
                    while (true) {
                        long number = next.getAndIncrement();
                        long began = schedule.begin(number);
                        if (began < 0) {
                            return;
                        }
                        if (!step.take(line, number)) {
                            failed.incrementAndGet();
                        }
                        times.recordValue(Math.min(60_000_000L, (System.nanoTime() - began) / 1000));
                    }
                } catch (IOException e) {
                    failed.incrementAndGet();
                    System.err.println("A connection broke: " + e.getMessage());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Histogram sum = new Histogram(60_000_000L, 3);
        all.forEach(sum::add);
        return new Result(sum, failed.get(), seconds);
    }
}
