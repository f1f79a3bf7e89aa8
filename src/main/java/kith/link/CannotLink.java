package kith.link;

import java.util.Locale;
import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** A link that cannot be made as it was wished, or that leads nowhere. */
public final class CannotLink extends Refused {

    /** Why not. */
    public enum Reason {
        LABEL_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
        LABEL_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
        CAP(HttpStatus.UNPROCESSABLE_CONTENT),
        UNTIL(HttpStatus.UNPROCESSABLE_CONTENT),
        ENOUGH(HttpStatus.CONFLICT),
        /** Revoked, run out, used up, never made, or leading to somebody whom the visitor may not see: all alike. */
        GONE(HttpStatus.NOT_FOUND);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;

    CannotLink(Reason reason, Object... args) {
        super(reason.status, "link.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
