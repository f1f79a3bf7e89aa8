package kith.group;

import java.util.Locale;
import kith.web.Refused;
import org.springframework.http.HttpStatus;

/** A group that cannot be founded as it was described. */
public final class CannotMakeGroup extends Refused {

    /** Why not. */
    public enum Reason {
        NAME_MISSING,
        NAME_LONG,
        NAME_TAKEN,
        ABOUT_LONG
    }

    private final Reason reason;

    CannotMakeGroup(Reason reason, Object... args) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "group.cannot." + reason.name().toLowerCase(Locale.ROOT), args);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
