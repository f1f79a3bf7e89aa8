package kith.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Somebody did something too often; says how often is too often, and when they may again. */
public final class TooMany extends Refused {

    private final Limit limit;
    private final Instant lifts;
    private final Duration wait;

    TooMany(Limit limit, Instant lifts, Duration wait, int most, String waitInWords) {
        super(HttpStatus.TOO_MANY_REQUESTS, limit.key(), most, waitInWords);
        this.limit = limit;
        this.lifts = lifts;
        this.wait = wait;
    }

    public Limit limit() {
        return limit;
    }

    /** When one more is allowed. */
    public Instant lifts() {
        return lifts;
    }

    /** For the header {@code Retry-After}: whole seconds, never 0. */
    public long retryAfter() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public String code() {
        return "limit." + limit.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("liftsAt", lifts);
    }

    @Override
    public void tell(HttpServletResponse response) {
        super.tell(response);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter()));
    }
}
