package kith.access;

import java.lang.management.ManagementFactory;

/** How much a piece of work is, whatever else the machine does meanwhile. */
final class Work {

    private Work() {}

    /** Nanoseconds of the processor that this thread needs for it. */
    static long of(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
