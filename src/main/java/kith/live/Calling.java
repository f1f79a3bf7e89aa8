package kith.live;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kith.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Calls the other servers: what is to be said is gathered while a call is under way, and goes with the next. A call is a transaction of its own, after the one
 * it tells of: PostgreSQL lets those that notify commit one after the other only, which would hold up every message.
 */
@Component
class Calling implements SmartLifecycle {

    /** By which a server knows its own calls. */
    final String self = UUID.randomUUID().toString();

    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);

    private final WakeStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();

    /** Guarded by {@link #lock}: what is to be said, and to whom. */
    private Map<String, Set<MemberId>> waiting = new LinkedHashMap<>();

    private volatile boolean running;
    private boolean told;

    Calling(WakeStore store) {
        this.store = store;
    }

    void add(Wake wake) {
        add(wake.what(), wake.members());
    }

    private void add(String what, Set<MemberId> members) {
        lock.lock();
        try {
            waiting.computeIfAbsent(what, fresh -> new LinkedHashSet<>()).addAll(members);
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-calling").start(this::call);
    }

    private void call() {
        try {
            while (running) {
                Map<String, Set<MemberId>> taken = take();
                if (!tell(taken)) {
                    taken.forEach(this::add);
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says whether all of it could be said; some of it may be said again, which does no harm. */
    private boolean tell(Map<String, Set<MemberId>> taken) {
        try {
            taken.forEach((what, members) -> Wake.parts(what, members).forEach(wake -> store.call(self, wake)));
            told = false;
            return true;
        } catch (DataAccessException e) {
            if (!told) {
                LOG.warn("Other servers cannot be told what is new; trying again every second.", e);
                told = true;
            }
            return false;
        }
    }

    /** Waits until there is something. */
    private Map<String, Set<MemberId>> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && running) {
                something.await(1, TimeUnit.SECONDS);
            }
            Map<String, Set<MemberId>> taken = waiting;
            waiting = new LinkedHashMap<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
