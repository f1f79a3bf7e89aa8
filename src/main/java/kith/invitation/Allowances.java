package kith.invitation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import kith.database.Locks;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import kith.web.Days;
import kith.web.Limit;
import kith.web.Limits;
import org.springframework.stereotype.Component;

/**
 * How many invitations one may have out: as many as {@link Limit#INVITATIONS_OUT} says, one more for each that was accepted in the last year, and fewer
 * once many recipients did not know who this was. What was asked back waits for its sender and does not count.
 *
 * <p>Those who do not know the sender decline quietly, and nothing may tell the sender of it. So they count by the week and by threes: what changes then
 * points at none of those who have not answered.
 */
@Component
public class Allowances {

    /** So many recipients who do not know one make one step: the first is a lesson, each further one has a consequence. */
    static final int STEP = 3;

    static final int LEAST = 10;
    static final int MORE_AT_MOST = 150;
    static final int FEWER_EACH = 20;

    private static final Duration GROWS_FROM = Duration.ofDays(365);
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final AllowanceStore store;
    private final Locks locks;
    private final Limits limits;
    private final Clock clock;

    Allowances(AllowanceStore store, Locks locks, Limits limits, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.limits = limits;
        this.clock = clock;
    }

    /** The member's allowance as it stands. */
    public Allowance of(MemberId sender) {
        Instant now = clock.instant();
        AllowanceStore.Count count = store.count(sender, now.minus(GROWS_FROM), now.minus(REMEMBERED), lastMonday(now));
        int steps = count.unknown() / STEP;
        int base = limits.most(Limit.INVITATIONS_OUT);
        int fewer = Math.max(0, steps - 1) * FEWER_EACH;
        int most = Math.max(Math.min(LEAST, base), base + Math.min(MORE_AT_MOST, count.accepted()) - fewer);
        return new Allowance(count.waiting(), most, base, count.accepted(), steps > 0, fewer > 0, count.firstExpires());
    }

    private static Instant lastMonday(Instant now) {
        return now.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toInstant();
    }

    /** Lets this member's letters count one after the other until the transaction ends. Before any other lock. */
    void hold(MemberId sender) {
        locks.hold("allowance " + sender);
    }

    /** @throws CannotInvite if the member has as many out as they may */
    void check(MemberId sender) {
        Allowance allowance = of(sender);
        if (!allowance.open()) {
            Instant frees = allowance.frees();
            throw new CannotInvite(Reason.ALLOWANCE, allowance.most(), frees == null ? "" : Days.inFull(frees));
        }
    }
}
