package kith.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.database.CannotStart.Reason;

/** Recognises what went wrong from what PostgreSQL, the driver or the file system says of it. */
final class Trouble {

    private static final Pattern FULL = Pattern.compile("No space left on device|Disk quota exceeded");
    private static final Pattern COMPLAINT =
            Pattern.compile("(?:FATAL|PANIC|error|could not start|command not found):?\\s+(.+)");

    private Trouble() {}

    static CannotStart connecting(SQLException failure, DatabaseAddress address) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        Reason reason = switch (state) {
            case "28P01", "28000", "08004" -> Reason.WRONG_PASSWORD;
            case "3D000" -> Reason.NO_SUCH_DATABASE;
            case "57P03" -> Reason.NOT_READY;
            case "53100" -> Reason.DISK_FULL;
            default -> state.startsWith("08") ? Reason.UNREACHABLE : Reason.UNWILLING;
        };
        return new CannotStart(failure, reason, address.place(), said(failure), address.user());
    }

    static CannotStart inFolder(IOException failure, Path folder) {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        Reason reason = FULL.matcher(said).find() ? Reason.DISK_FULL : Reason.NOT_WRITABLE;
        return new CannotStart(failure, reason, folder, reasonOf(failure, said));
    }

    /** What a program of PostgreSQL's, or its log, says about having failed. */
    static CannotStart starting(String output, Path folder, Path log) {
        if (FULL.matcher(output).find()) {
            return new CannotStart(Reason.DISK_FULL, folder);
        }
        if (output.contains("Permission denied") || output.contains("Read-only file system")) {
            return new CannotStart(Reason.NOT_WRITABLE, folder, complaint(output));
        }
        return new CannotStart(Reason.DID_NOT_START, folder, complaint(output), log);
    }

    private static String complaint(String output) {
        Matcher line = COMPLAINT.matcher(output);
        return line.find() ? line.group(1) : output.strip().lines().findFirst().orElse("it did not say why");
    }

    private static String reasonOf(IOException failure, String said) {
        String kind = failure.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace(" Exception", "");
        return said.contains(":")
                ? said.substring(said.lastIndexOf(':') + 1).strip()
                : kind.toLowerCase(java.util.Locale.ROOT);
    }

    private static String said(SQLException failure) {
        Throwable root = failure.getCause() == null ? failure : failure.getCause();
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse(message).replaceFirst("^(FATAL|ERROR): ", "");
    }
}
