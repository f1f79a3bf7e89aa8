package kith.message;

import java.util.Locale;
import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** Words that cannot be sent or changed, with the reason. */
public final class CannotWrite extends Refused {

    /** Why not. */
    public enum Reason {
        EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
        LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        QUERY_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        /** The two are not connected, or not any more. */
        NOT_CONNECTED(HttpStatus.CONFLICT),
        /** Nobody is there who would read it. */
        NOBODY_THERE(HttpStatus.CONFLICT),
        LEFT(HttpStatus.CONFLICT),
        /** The quarter of an hour has passed, or it is not of the kind that changes. */
        TOO_LATE(HttpStatus.CONFLICT),
        /** One does not leave a conversation of two. */
        OF_TWO(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;

    CannotWrite(Reason reason, Object... args) {
        super(reason.status, "message.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
