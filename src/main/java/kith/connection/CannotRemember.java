package kith.connection;

import java.util.Locale;
import java.util.Map;
import kith.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What somebody wanted to note of a connection and that cannot be kept so. */
public final class CannotRemember extends Refused {

    /** Why not. */
    public enum Reason {
        WHERE_LONG,
        NOTES_LONG,
        TAG_LONG,
        TAGS_MANY,
        /** A day that is none, is past, or is years away. */
        FOLLOW_UP,
        /** A day that is none, or is yet to come. */
        TOUCH,
        /** It has been changed since it was read, elsewhere. */
        STALE(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Reason() {
            this(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;
    private final transient @Nullable Memory present;

    public CannotRemember(Reason reason, Object... args) {
        this(reason, null, args);
    }

    private CannotRemember(Reason reason, @Nullable Memory present, Object... args) {
        super(reason.status, "connection.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
        this.present = present;
    }

    /** It says something else now than what was changed. */
    static CannotRemember stale(Memory present) {
        return new CannotRemember(Reason.STALE, present);
    }

    public Reason reason() {
        return reason;
    }

    /** What is kept now, where that is not what was changed; else null. */
    public @Nullable Memory present() {
        return present;
    }

    @Override
    public Map<String, Object> details() {
        return present == null ? Map.of() : Map.of("version", present.version());
    }
}
