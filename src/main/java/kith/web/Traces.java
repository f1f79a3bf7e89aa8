package kith.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes failures into the log without their messages, since these may quote what a person typed ("For input string: …") or a row of a table. What
 * failed and where stays, and of the database's errors their code and the constraint. A start that fails keeps its messages: nobody has typed
 * anything yet.
 */
final class Traces implements StackTracePrinter {

    /** Connection lost, out of resources, an operator stepped in, the system failed: the message is for the operator, of no row. */
    private static final Set<String> FOR_THE_OPERATOR = Set.of("08", "53", "57", "58");

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        boolean starting = isStarting(failure);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        StackTraceElement[] outer = {};
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            String said = starting ? cause.getMessage() : said(cause);
            out.append(cause == failure ? "" : "Caused by: ")
                    .append(cause.getClass().getName())
                    .append(said == null ? "" : ": " + said)
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            int common = common(frames, outer);
            for (StackTraceElement frame : Arrays.copyOf(frames, frames.length - common)) {
                out.append("\tat ").append(frame.toString()).append('\n');
            }
            out.append(common == 0 ? "" : "\t... " + common + " more\n");
            outer = frames;
        }
    }

    private static boolean isStarting(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("org.springframework.boot.SpringApplication")
                        && frame.getMethodName().equals("run"));
    }

    private static @Nullable String said(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return cause.getMessage();
        }
        if (cause instanceof SQLException sql) {
            return said(sql);
        }
        boolean ofTheSystem = cause instanceof IOException
                && cause.getClass().getPackageName().startsWith("java.");
        return ofTheSystem ? cause.getMessage() : null;
    }

    private static String said(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        if (state.length() == 5 && FOR_THE_OPERATOR.contains(state.substring(0, 2))) {
            return state + ", " + sql.getMessage();
        }
        ServerErrorMessage server = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return server == null || server.getConstraint() == null ? state : state + ", " + server.getConstraint();
    }

    /** How many of the last frames are those of the failure it caused. */
    private static int common(StackTraceElement[] frames, StackTraceElement[] outer) {
        int same = 0;
        while (same < frames.length
                && same < outer.length
                && frames[frames.length - 1 - same].equals(outer[outer.length - 1 - same])) {
            same++;
        }
        return same;
    }
}
