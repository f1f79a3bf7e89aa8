package kith.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Kith cannot start, for a reason that a person can mend; the message is one sentence that says how. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. Each has its sentence in {@code messages.properties}. */
    public enum Reason {
        BAD_URL,
        UNREACHABLE,
        NOT_READY,
        WRONG_PASSWORD,
        NO_SUCH_DATABASE,
        TOO_OLD,
        NOT_UNICODE,
        LOSES_LETTERS,
        NO_EXTENSIONS,
        UNWILLING,
        IN_USE,
        NOT_WRITABLE,
        BAD_FOLDER,
        DISK_FULL,
        AS_ROOT,
        NO_BINARIES,
        OTHER_VERSION,
        PASSWORD_LOST,
        STILL_RUNNING,
        DID_NOT_START,
        IS_DEMO,
        HAS_MEMBERS,
        BAD_PUBLIC_URL,
        BAD_PROXIES,
        BAD_METRICS_PORT,
        BAD_MAIL_PORT,
        BAD_MAIL_TLS,
        BAD_MAIL_FROM,
        PORT_TAKEN
    }

    private final Reason reason;

    /** For a reason, and the details that its sentence names. */
    public CannotStart(Reason reason, Object... details) {
        this(null, reason, details);
    }

    /** For a reason, the details that its sentence names, and what brought it to light. */
    public CannotStart(@Nullable Throwable cause, Reason reason, Object... details) {
        super(sentence(reason, details), cause);
        this.reason = reason;
    }

    /** What is in the way. */
    public Reason reason() {
        return reason;
    }

    // The message source of the pages does not exist yet when this is needed.
    private static String sentence(Reason reason, Object... details) {
        String key = "database.cannot-start."
                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String pattern = ResourceBundle.getBundle("messages", Locale.ROOT).getString(key);
        return MessageFormat.format(pattern, details).replaceAll("\\s+", " ");
    }
}
