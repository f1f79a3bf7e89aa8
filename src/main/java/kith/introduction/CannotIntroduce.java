package kith.introduction;

import java.util.Locale;
import java.util.Map;
import kith.introduction.Introduction.State;
import kith.reason.Assessment;
import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** An introduction, or a step with one, that is not possible; with why, in words for the person who tried. */
final class CannotIntroduce extends Refused {

    /** Why not. */
    enum Reason {
        /** The go-between does not know both, takes no requests, or has enough of them: all alike. */
        NOT_AVAILABLE(HttpStatus.CONFLICT),
        ALREADY_OPEN(HttpStatus.CONFLICT),
        ENOUGH_OUT(HttpStatus.CONFLICT),
        /** Somebody else may wait for this go-between as well. */
        ENOUGH_WITH_ONE(HttpStatus.CONFLICT),
        /** Among the same three, a moment ago. */
        NOT_YET(HttpStatus.CONFLICT),
        /** The five minutes of a decline are over. */
        TOO_LATE(HttpStatus.CONFLICT),
        /** It cannot be passed on, whatever the cause: the go-between learns nothing of the other two by it. */
        NOT_NOW(HttpStatus.CONFLICT),
        /** They know each other, there is a block, one takes no invitations: all alike. */
        NOT_THESE_TWO(HttpStatus.CONFLICT),
        ENOUGH_OFFERED(HttpStatus.CONFLICT),
        ENOUGH_ASKED(HttpStatus.CONFLICT),
        /** The same person twice, or oneself. */
        NOT_THREE(HttpStatus.UNPROCESSABLE_CONTENT),
        PERSON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
        NOTE_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
        NOTE_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        WHY_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
        WHY_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        COPIED(HttpStatus.UNPROCESSABLE_CONTENT),
        CANNED(HttpStatus.UNPROCESSABLE_CONTENT),
        THIN(HttpStatus.UNPROCESSABLE_CONTENT),
        STATE(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;
    private final transient Map<String, Object> details;

    CannotIntroduce(Reason reason, Object... args) {
        super(reason.status, "introduction.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
        this.details = Map.of();
    }

    /** Words that may not go out as they are, with what was found in them; {@code field} is which words. */
    CannotIntroduce(Reason reason, String field, Assessment found) {
        super(reason.status, "introduction.cannot." + reason.name().toLowerCase(Locale.ROOT) + "_" + field);
        this.reason = reason;
        this.details = Map.of("field", field, "grade", found.grade(), "findings", found.findings());
    }

    /** A step that is not legal from where the introduction stands for the person who tried. */
    CannotIntroduce(State present) {
        super(Reason.STATE.status, "introduction.cannot.state_" + present.code());
        this.reason = Reason.STATE;
        this.details = Map.of("state", present);
    }

    private CannotIntroduce(CannotIntroduce refused, State standing) {
        super(refused.status(), refused.key(), refused.args());
        this.reason = refused.reason;
        this.details = Map.of("state", standing);
    }

    /** The same, with where the introduction stands for the person who tried. */
    CannotIntroduce standing(State state) {
        return new CannotIntroduce(this, state);
    }

    Reason reason() {
        return reason;
    }

    @Override
    public Map<String, Object> details() {
        return details;
    }
}
