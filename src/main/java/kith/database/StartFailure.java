package kith.database;

import kith.database.CannotStart.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why Kith cannot start in one line, instead of a stack trace; the exit status is then 1. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {

    StartFailure(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return say(new CannotStart(taken, Reason.PORT_TAKEN, Integer.toString(taken.getPort())));
            }
            if (cause instanceof CannotStart reason) {
                return say(reason);
            }
        }
        return false;
    }

    private static boolean say(CannotStart reason) {
        System.err.println("kith: " + reason.getMessage());
        return true;
    }
}
