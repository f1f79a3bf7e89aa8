package kith.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.access.AccessToken.Scope;
import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import kith.web.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act for a member: made, shown once, used, revoked. */
@Component
public class AccessTokens {

    static final int LABEL_AT_MOST = 60;
    static final int EACH_AT_MOST = 20;

    /** For how many days one may be good. */
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    /** What every token begins with, so that one that strays into a repository is known for what it is. */
    private static final String PREFIX = "kith_";

    private static final Pattern WHOLE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    /** Use is noted once a minute, so that reading does not write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessTokenStore store;
    private final AccountStore accounts;
    private final PasswordChange passwords;
    private final Limits limits;
    private final Clock clock;

    AccessTokens(AccessTokenStore store, AccountStore accounts, PasswordChange passwords, Limits limits, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes one and gives its secret, which is not to be had again. It outlives the session it is made in, so whoever found one open must know the
     * password too.
     *
     * @param current the present password
     * @param days one of {@link #DAYS}
     * @throws CannotEnter if it has no label or too long a one, if there are enough, or if the password is wrong
     */
    @Transactional(noRollbackFor = CannotEnter.class)
    String make(MemberId me, String current, String label, Scope scope, int days) {
        String called = PlainText.line(label);
        if (called.isEmpty()) {
            throw new CannotEnter(Reason.TOKEN_LABEL_MISSING);
        }
        if (PlainText.length(called) > LABEL_AT_MOST) {
            throw new CannotEnter(Reason.TOKEN_LABEL_LONG, LABEL_AT_MOST, PlainText.length(called));
        }
        if (!DAYS.contains(days)) {
            throw new CannotEnter(Reason.TOKEN_DAYS);
        }
        passwords.confirm(accounts.of(me).orElseThrow(NotFound::new), current);
        // Counting it makes those who ask at the same moment wait for each other, so that those there are are counted
        // right.
        limits.attempt(Limit.TOKENS_MADE, "member:" + me);
        if (store.of(me).size() >= EACH_AT_MOST) {
            throw new CannotEnter(Reason.TOKENS_ENOUGH, EACH_AT_MOST);
        }
        return keep(me, called, scope, Duration.ofDays(days));
    }

    /**
     * Makes one that may write in place of all of this label, for the demo community.
     *
     * @param address that the member signs in with
     */
    @Transactional
    public String renew(String address, String label, Duration life) {
        MemberId me = Address.in(address)
                .flatMap(known -> accounts.byAddress(known.key()))
                .orElseThrow(NotFound::new)
                .member();
        store.delete(me, label);
        return keep(me, label, Scope.WRITE, life);
    }

    private String keep(MemberId me, String label, Scope scope, Duration life) {
        byte[] chance = new byte[BYTES];
        RANDOM.nextBytes(chance);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        Instant now = clock.instant();
        store.add(new AccessToken.Fresh(me, Digest.of(secret), label, scope, now, now.plus(life)));
        return secret;
    }

    /** A member's tokens, latest first. */
    List<AccessToken> of(MemberId me) {
        return store.of(me);
    }

    /** Ends one at once. */
    @Transactional
    void revoke(MemberId me, long id) {
        if (!store.delete(me, id)) {
            throw new NotFound();
        }
    }

    /** The live token of this secret; notes that it was used. */
    Optional<AccessToken> use(String secret) {
        if (!WHOLE.matcher(secret).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<AccessToken> token = store.find(Digest.of(secret), now);
        token.filter(found -> found.lastUsedAt() == null || found.lastUsedAt().isBefore(now.minus(GRAIN)))
                .ifPresent(found -> store.use(found, now, GRAIN));
        return token;
    }
}
