package kith.api;

import java.util.Locale;
import java.util.Map;
import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** A request that Kith cannot make sense of, with the place where it goes wrong. */
public final class CannotRead extends Refused {

    /** What is wrong with it. */
    public enum Reason {
        /** The body is not proper JSON. */
        MALFORMED,
        /** The body is deeper or has longer pieces than any of ours. */
        EXCESSIVE,
        /** There is no body. */
        EMPTY,
        /** The body has more bytes than any of ours. */
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        /** A field that there is not. */
        UNKNOWN_FIELD,
        /** A field that should be something else. */
        WRONG_KIND,
        /** Fields that are missing. */
        INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
        /** Bytes in the address that are no letters. */
        GARBLED,
        /** A parameter that there is not. */
        UNKNOWN_PARAMETER,
        /** A parameter that should be something else. */
        PARAMETER,
        /** A mark that Kith did not give. */
        AFTER,
        /** A key that is too long or has odd characters. */
        KEY,
        /** A key that came with another request before. */
        KEY_USED(HttpStatus.UNPROCESSABLE_CONTENT);

        private final HttpStatus status;

        Reason() {
            this(HttpStatus.BAD_REQUEST);
        }

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final transient Map<String, Object> details;

    public CannotRead(Reason reason, Map<String, Object> details, Object... args) {
        super(reason.status, "api.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.details = details;
    }

    @Override
    public Map<String, Object> details() {
        return details;
    }
}
