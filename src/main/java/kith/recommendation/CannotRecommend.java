package kith.recommendation;

import java.util.Locale;
import java.util.Map;
import kith.reason.Assessment;
import kith.recommendation.Standing.State;
import kith.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A recommendation, or a step with one, that is not possible; with why, in words for the person who tried. */
public final class CannotRecommend extends Refused {

    /** Why not. */
    public enum Reason {
        ONESELF(HttpStatus.UNPROCESSABLE_CONTENT),
        NOT_CONNECTED(HttpStatus.FORBIDDEN),
        /** There is one between the two already, or one asked for. */
        ALREADY(HttpStatus.CONFLICT),
        ALREADY_ASKED(HttpStatus.CONFLICT),
        ASKS_ENOUGH(HttpStatus.CONFLICT),
        RELATION(HttpStatus.UNPROCESSABLE_CONTENT),
        OWN_RELATION(HttpStatus.UNPROCESSABLE_CONTENT),
        YEARS(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
        WORDS_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        NOTE_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
        NOTE_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        CHANGE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
        CHANGE_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        CANNED(HttpStatus.UNPROCESSABLE_CONTENT),
        THIN(HttpStatus.UNPROCESSABLE_CONTENT),
        /** What was accepted is not the edition that stands there now. */
        REWRITTEN(HttpStatus.CONFLICT),
        STATE(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;
    private final transient Map<String, Object> details;

    CannotRecommend(Reason reason, Object... args) {
        super(reason.status, "recommendation.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
        this.details = Map.of();
    }

    /** Words that may not go out as they are, with what was found in them. */
    CannotRecommend(Reason reason, Assessment found) {
        super(reason.status, "recommendation.cannot." + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
        this.details = Map.of("grade", found.grade(), "findings", found.findings());
    }

    /** A step that is not possible from where it stands for the person who tried. */
    CannotRecommend(State present) {
        super(Reason.STATE.status, "recommendation.cannot.state_" + present.code());
        this.reason = Reason.STATE;
        this.details = Map.of("state", present);
    }

    /** There is one already, under this number. */
    CannotRecommend(Reason reason, @Nullable RecommendationId there) {
        super(reason.status, "recommendation.cannot." + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
        this.details = there == null ? Map.of() : Map.of("recommendation", there.value());
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Map<String, Object> details() {
        return details;
    }
}
