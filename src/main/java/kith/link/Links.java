package kith.link;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kith.link.CannotLink.Reason;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Making, listing and revoking one's links. */
@Component
public class Links {

    /** How many invitations a link is good for, unless its maker says otherwise. */
    public static final int USUAL_CAP = 25;

    /** For how many days, likewise. */
    public static final int USUAL_DAYS = 90;

    static final int LABEL_AT_MOST = 60;
    static final int CAP_AT_MOST = 1_000;
    static final int DAYS_AT_MOST = 366;

    /** Live ones of one member. Past ones do not count. */
    static final int LIVE_AT_MOST = 20;

    private final LinkStore store;
    private final Members members;
    private final Limits limits;
    private final Clock clock;

    Links(LinkStore store, Members members, Limits limits, Clock clock) {
        this.store = store;
        this.members = members;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param label what to call it, 1 to 60 code points
     * @param cap how many invitations may be sent with it, 1 to 1,000
     * @param until the last day on which it works, in the maker's zone: today to a year from now
     * @throws CannotLink if one of these will not do, or too many are live
     * @throws kith.web.TooMany if they made too many today
     */
    @Transactional
    public PersonalLink make(MemberId me, String label, int cap, LocalDate until) {
        String clean = label(label);
        if (cap < 1 || cap > CAP_AT_MOST) {
            throw new CannotLink(Reason.CAP, CAP_AT_MOST);
        }
        LocalDate today = today(me);
        if (until.isBefore(today) || until.isAfter(today.plusDays(DAYS_AT_MOST))) {
            throw new CannotLink(Reason.UNTIL);
        }
        // Counting it makes those who ask at the same moment wait for each other, so that the live ones are counted
        // right.
        limits.attempt(Limit.LINKS_MADE, "member:" + me);
        Instant now = clock.instant();
        if (store.live(me, now).size() >= LIVE_AT_MOST) {
            throw new CannotLink(Reason.ENOUGH, LIVE_AT_MOST);
        }
        Instant end = until.plusDays(1).atStartOfDay(zone(me)).toInstant();
        return store.insert(me, Token.fresh(), clean, cap, now, end);
    }

    /** One's links that work, latest first. */
    public List<PersonalLink> live(MemberId me) {
        return store.live(me, clock.instant());
    }

    /** Those that do not any more, latest first, after the mark of one already shown; null for the first of all. */
    public List<PersonalLink> past(MemberId me, @Nullable String after, int limit) {
        return store.past(me, clock.instant(), Mark.read(after, Mark.LATEST), limit);
    }

    /** One of one's own, live or past; else not found. */
    public PersonalLink require(MemberId me, LinkId id) {
        return store.find(me, id).orElseThrow(NotFound::new);
    }

    /** Stops it for good. Once more changes nothing. What was sent with it stays. */
    public void revoke(MemberId me, LinkId id) {
        if (!store.revoke(me, id, clock.instant())) {
            require(me, id);
        }
    }

    /** The live link of this token, as somebody typed it. */
    Optional<PersonalLink> of(String token) {
        return Token.read(token).flatMap(read -> store.find(read, clock.instant()));
    }

    LocalDate today(MemberId me) {
        return clock.instant().atZone(zone(me)).toLocalDate();
    }

    private ZoneId zone(MemberId me) {
        return members.zone(me);
    }

    private static String label(String typed) {
        String label = PlainText.line(typed);
        int length = PlainText.length(label);
        if (length == 0) {
            throw new CannotLink(Reason.LABEL_MISSING);
        }
        if (length > LABEL_AT_MOST) {
            throw new CannotLink(Reason.LABEL_LONG, LABEL_AT_MOST, length);
        }
        return label;
    }
}
