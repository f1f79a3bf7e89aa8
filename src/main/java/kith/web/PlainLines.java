package kith.web;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** The log as lines for people: when, how bad, in which request, where, what. */
final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private final Traces traces = new Traces();

    @Override
    public String format(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(WHEN.format(event.getInstant().atZone(ZoneId.systemDefault())))
                .append(' ')
                .append(String.format(Locale.ROOT, "%-5s", event.getLevel()));
        for (Map.Entry<String, String> known : event.getMDCPropertyMap().entrySet()) {
            line.append(" [").append(known.getValue()).append(']');
        }
        line.append(' ')
                .append(event.getLoggerName())
                .append("  ")
                .append(event.getFormattedMessage())
                .append('\n');
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure instanceof ThrowableProxy known) {
            line.append(traces.printStackTraceToString(known.getThrowable()));
        }
        return line.toString();
    }
}
