package kith.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Spring Session's repository with less to do for the database: a page view reads its session once, and writes that it was used at most once a
 * minute. Also ends a session for good after {@link #LONGEST}, however much it is used.
 *
 * @param <S> the repository's own kind of session
 */
final class ThrottledSessions<S extends Session>
        implements FindByIndexNameSessionRepository<ThrottledSessions.Throttled<S>> {

    /** How exact "last used" is. */
    static final Duration EXACTNESS = Duration.ofMinutes(1);

    /** After so long one signs in again, even if one came every day. */
    static final Duration LONGEST = Duration.ofDays(90);

    private final FindByIndexNameSessionRepository<S> sessions;

    ThrottledSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Throttled<S> createSession() {
        return new Throttled<>(sessions.createSession());
    }

    @Override
    public void save(Throttled<S> session) {
        sessions.save(session.kept);
        SessionOfRequest.remember(session);
    }

    @Override
    @SuppressWarnings("unchecked") // only this repository puts sessions there
    public @Nullable Throttled<S> findById(String id) {
        Throttled<S> known = (Throttled<S>) SessionOfRequest.recall(id);
        if (known != null) {
            return known;
        }
        S kept = sessions.findById(id);
        if (kept == null) {
            return null;
        }
        if (kept.getCreationTime().plus(LONGEST).isBefore(Instant.now())) {
            sessions.deleteById(id);
            return null;
        }
        Throttled<S> session = new Throttled<>(kept);
        SessionOfRequest.remember(session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.forget();
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Throttled<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, Throttled<S>> found = new LinkedHashMap<>();
        sessions.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new Throttled<>(session)));
        return found;
    }

    /** A session that takes no notice of being used again within a minute. */
    static final class Throttled<S extends Session> implements Session {

        private final S kept;

        Throttled(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(kept.getLastAccessedTime().plus(EXACTNESS))) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
