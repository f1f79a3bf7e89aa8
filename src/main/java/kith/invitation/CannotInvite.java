package kith.invitation;

import java.util.Locale;
import java.util.Map;
import kith.invitation.Invitation.State;
import kith.reason.Assessment;
import kith.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An invitation, or a step with one, that is not possible; with why, in words for the person who tried. */
public final class CannotInvite extends Refused {

    /** Why not. */
    public enum Reason {
        ONESELF(HttpStatus.UNPROCESSABLE_CONTENT),
        CONNECTED(HttpStatus.CONFLICT),
        ALREADY_OPEN(HttpStatus.CONFLICT),
        NEWER_OPEN(HttpStatus.CONFLICT),
        NOT_YET(HttpStatus.CONFLICT),
        NOT_AGAIN(HttpStatus.CONFLICT),
        DOOR_REASONED(HttpStatus.UNPROCESSABLE_CONTENT),
        DOOR_PROVED(HttpStatus.FORBIDDEN),
        DOOR_INTRODUCED(HttpStatus.FORBIDDEN),
        DOOR_NOBODY(HttpStatus.FORBIDDEN),
        HOW_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
        HOW_NOT_HELD(HttpStatus.UNPROCESSABLE_CONTENT),
        HOW_OVER(HttpStatus.UNPROCESSABLE_CONTENT),
        HOW_BLANK(HttpStatus.UNPROCESSABLE_CONTENT),
        HOW_ADDRESS(HttpStatus.UNPROCESSABLE_CONTENT),
        WHY_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
        WHY_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        CANNED(HttpStatus.UNPROCESSABLE_CONTENT),
        THIN(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_BLANK(HttpStatus.UNPROCESSABLE_CONTENT),
        REPLY_PURPOSE(HttpStatus.UNPROCESSABLE_CONTENT),
        REPLY_HEADING(HttpStatus.UNPROCESSABLE_CONTENT),
        REPLY_BLANK(HttpStatus.UNPROCESSABLE_CONTENT),
        REPLIES_ENOUGH(HttpStatus.CONFLICT),
        ALLOWANCE(HttpStatus.CONFLICT),
        CONTESTED_BEFORE(HttpStatus.UNPROCESSABLE_CONTENT),
        NOT_FOLDED(HttpStatus.CONFLICT),
        NOT_SAID_TO_HAVE_MET(HttpStatus.CONFLICT),
        THANKED(HttpStatus.CONFLICT),
        ENOUGH_ASKED(HttpStatus.CONFLICT),
        STATE(HttpStatus.CONFLICT),
        TOO_LATE(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;
    private final @Nullable State present;
    private final transient @Nullable Assessment found;
    private final transient Map<String, Object> details;

    public CannotInvite(Reason reason, Object... args) {
        super(reason.status, "invitation.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
        this.present = null;
        this.found = null;
        this.details = Map.of();
    }

    /** A reason that may not go out as it is, with what was found in it. */
    CannotInvite(Reason reason, Assessment found) {
        super(reason.status, "invitation.cannot." + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
        this.present = null;
        this.found = found;
        this.details = Map.of("grade", found.grade(), "findings", found.findings());
    }

    /** A step that is not legal from where the invitation stands for the person who tried. */
    CannotInvite(State present) {
        super(Reason.STATE.status, "invitation.cannot.state_" + present.code());
        this.reason = Reason.STATE;
        this.present = present;
        this.found = null;
        this.details = Map.of("state", present);
    }

    public Reason reason() {
        return reason;
    }

    private CannotInvite(CannotInvite refused, State standing) {
        super(refused.status(), refused.key(), refused.args());
        this.reason = refused.reason;
        this.present = refused.present;
        this.found = refused.found;
        this.details = Map.of("state", standing);
    }

    /** The same, with where the invitation stands for the person who tried. */
    CannotInvite standing(State state) {
        return new CannotInvite(this, state);
    }

    /** What was found in a reason that may not go out as it is; else null. */
    @Nullable
    Assessment found() {
        return found;
    }

    @Override
    public Map<String, Object> details() {
        return details;
    }

    /** The present state, where that is why; else null. */
    public @Nullable State present() {
        return present;
    }
}
