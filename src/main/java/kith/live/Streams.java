package kith.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pages that listen to this server, by whose they are. */
@Component
class Streams implements SmartLifecycle {

    /** Windows that somebody looks at, one for each. Of more than so many the eldest goes: mostly one that was closed, which is noticed late. */
    static final int PER_MEMBER = 6;

    /** How long a stream lasts at most: who it belongs to is looked at when it begins, and so again. */
    static final Duration LIFE = Duration.ofHours(1);

    private final Map<MemberId, List<OpenStream>> streams = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final int most;
    private volatile boolean running;
    private volatile boolean stopping;

    Streams(@Value("${kith.live.streams:5000}") int most) {
        this.most = most;
    }

    /** Whether there is room for one more. */
    boolean hasRoom() {
        return !stopping && open.get() < most;
    }

    /** Tells it what is new for the member from now on, until either side ends it. */
    void add(MemberId member, OpenStream stream) {
        List<OpenStream> all = streams.compute(member, (id, theirs) -> with(stream, theirs));
        open.incrementAndGet();
        if (all.size() > PER_MEMBER) {
            all.getFirst().tell(OpenStream.ENOUGH);
            all.getFirst().end();
        }
        // What came between the page and this.
        stream.tell(OpenStream.LOOK);
        if (stopping) {
            stream.end();
        }
    }

    private static List<OpenStream> with(OpenStream stream, @Nullable List<OpenStream> theirs) {
        List<OpenStream> all = theirs == null ? new CopyOnWriteArrayList<>() : theirs;
        all.add(stream);
        return all;
    }

    void remove(MemberId member, OpenStream ended) {
        streams.computeIfPresent(member, (id, theirs) -> {
            if (theirs.remove(ended)) {
                open.decrementAndGet();
            }
            return theirs.isEmpty() ? null : theirs;
        });
    }

    void tell(Wake wake) {
        for (MemberId member : wake.members()) {
            streams.getOrDefault(member, List.of()).forEach(stream -> stream.tell(wake.what()));
        }
    }

    /** Has every page look for itself: something may have been missed. */
    void lookAgain() {
        each(stream -> stream.tell(OpenStream.LOOK));
    }

    /** Proxies end a line on which nothing is said, and a page that has gone is noticed only when it is spoken to. */
    @Scheduled(fixedDelayString = "PT25S")
    void breathe() {
        each(stream -> {
            if (stream.isStuck()) {
                stream.close();
            } else if (stream.isOlder(LIFE)) {
                stream.end();
            } else {
                stream.breathe();
            }
        });
    }

    private void each(Consumer<OpenStream> what) {
        streams.values().forEach(theirs -> theirs.forEach(what));
    }

    int open() {
        return open.get();
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    /** A server that stops waits for its requests, and these would never end. */
    @Override
    public void stop() {
        running = false;
        stopping = true;
        each(OpenStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ended before the web server waits for its requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
