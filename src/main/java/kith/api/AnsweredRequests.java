package kith.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.api.CannotRead.Reason;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.Problem;
import kith.web.PublicUrl;
import kith.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a program send a request again when it does not know whether the first one came through: with the same {@code Idempotency-Key}, the work is done once
 * and the answer is what came of it (draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>What is kept is where to look, not what was seen: who asks again after a block sees no more than whoever asks first. Key and work are written in
 * one transaction, which is committed before a byte goes out: after a crash there is all or nothing of them. A second request meanwhile waits for the first.
 * What was refused changed nothing and is not kept, so that it may be mended and sent again.
 */
@Component
public class AnsweredRequests {

    /** Posted, though it changes nothing: it is simply done again. */
    public static final String ASSESSMENT = "/api/v1/reasons/assessment";

    static final String HEADER = "Idempotency-Key";

    /** How long an answer is kept. */
    static final Duration LIFE = Duration.ofDays(1);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int BATCH = 1_000;

    private final AnsweredRequestStore store;
    private final TransactionTemplate transaction;
    private final Limits limits;
    private final Problem.Writer problems;
    private final PublicUrl url;
    private final Clock clock;

    AnsweredRequests(
            AnsweredRequestStore store,
            TransactionTemplate transaction,
            Limits limits,
            Problem.Writer problems,
            PublicUrl url,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.limits = limits;
        this.problems = problems;
        this.url = url;
        this.clock = clock;
    }

    /** Passes a signed-in request on, once for each key. */
    public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<BoundedBody> read = BoundedBody.of(request);
        String key = request.getHeader(HEADER);
        if (read.isEmpty()) {
            refuse(Reason.TOO_LARGE, request, response);
        } else if (key == null
                || !request.getMethod().equals("POST")
                || request.getRequestURI().equals(ASSESSMENT)) {
            chain.doFilter(read.get(), response);
        } else if (!KEY.matcher(key).matches()) {
            refuse(Reason.KEY, request, response);
        } else {
            paced(new Asked(member(request), key, print(read.get()), read.get()), response, chain);
        }
    }

    /** A request with a key. */
    private record Asked(long member, String key, String print, BoundedBody request) {}

    /** Answers are kept for a day, so that there must not be any number of them. */
    private void paced(Asked asked, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            limits.pace(Limit.API_KEYS, "member:" + asked.member());
        } catch (TooMany tooMany) {
            problems.write(tooMany, asked.request(), response);
            return;
        }
        once(asked, response, chain);
    }

    private void once(Asked asked, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        try {
            Optional<AnsweredRequestStore.Answer> before = transaction.execute(status -> {
                if (!store.take(asked.member(), asked.key(), asked.print(), clock.instant())) {
                    return store.find(asked.member(), asked.key());
                }
                pass(asked, kept, chain);
                if (HttpStatus.valueOf(kept.getStatus()).is2xxSuccessful()) {
                    keep(asked, kept);
                } else {
                    status.setRollbackOnly();
                }
                return Optional.empty();
            });
            if (before.isPresent()) {
                repeat(before.get(), asked, response, chain);
            } else {
                kept.copyBodyToResponse();
            }
        } catch (Passing passing) {
            passing.rethrow();
        }
    }

    private static void pass(Asked asked, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(asked.request(), response);
        } catch (IOException | ServletException trouble) {
            throw new Passing(trouble);
        }
    }

    /** What was made says where it is; a step with something was taken at an address below it. */
    private void keep(Asked asked, ContentCachingResponseWrapper answer) {
        String made = answer.getHeader("Location");
        String address = asked.request().getRequestURI();
        store.answer(
                asked.member(),
                asked.key(),
                answer.getStatus(),
                made == null
                        ? address.substring(0, address.lastIndexOf('/'))
                        : URI.create(made).getRawPath());
    }

    private void repeat(
            AnsweredRequestStore.Answer before, Asked asked, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!before.request().equals(asked.print())) {
            refuse(Reason.KEY_USED, asked.request(), response);
            return;
        }
        response.setStatus(before.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (before.status() == HttpStatus.CREATED.value()) {
            response.setHeader("Location", url.of(before.resource()));
        }
        chain.doFilter(new Look(asked.request(), before.resource()), response);
    }

    /** Clears away what is too old to be asked for again. Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT4M")
    void clear() {
        Instant than = clock.instant().minus(LIFE);
        int gone;
        do {
            gone = store.deleteOlder(than, BATCH);
        } while (gone == BATCH);
    }

    private void refuse(Reason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(new CannotRead(reason, Map.of()), request, response);
    }

    private static long member(HttpServletRequest request) {
        @Nullable Principal who = request.getUserPrincipal();
        if (who == null) {
            throw new IllegalStateException("Only those who are signed in come here");
        }
        return Long.parseLong(who.getName());
    }

    private static String print(BoundedBody request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Carries a checked exception out of the transaction. */
    private static final class Passing extends RuntimeException {

        Passing(Exception trouble) {
            super(trouble);
        }

        void rethrow() throws IOException, ServletException {
            switch (getCause()) {
                case IOException io -> throw io;
                case ServletException servlet -> throw servlet;
                case null, default -> throw this;
            }
        }
    }
}
