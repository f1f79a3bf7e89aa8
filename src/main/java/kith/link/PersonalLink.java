package kith.link;

import java.time.Instant;
import java.util.Locale;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A link as its maker has it.
 *
 * @param owner who made it, and whom it leads to
 * @param token what its address ends in
 * @param label what its maker calls it; nobody else reads that
 * @param cap how many invitations may be sent with it
 * @param used how many were, whatever became of them: one taken back or declined counts too, or the number would tell what its sender must not know
 * @param expiresAt when it stops
 * @param revokedAt when its maker stopped it, or null
 */
public record PersonalLink(
        LinkId id,
        MemberId owner,
        String token,
        String label,
        int cap,
        int used,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** What there is to say about a link; all but the first are for good. */
    public enum State {
        LIVE,
        USED_UP,
        EXPIRED,
        REVOKED;

        /** As in the keys of sentences, and for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (used >= cap) {
            return State.USED_UP;
        }
        return expiresAt.isAfter(now) ? State.LIVE : State.EXPIRED;
    }

    public boolean isLive(Instant now) {
        return state(now) == State.LIVE;
    }

    /** Its address, from {@code /} on. */
    public String path() {
        return "/l/" + token;
    }

    /** The last moment at which it works, for saying on which day that is. */
    public Instant last() {
        return expiresAt.minusSeconds(1);
    }
}
