package kith.web;

import kith.database.CannotStart;
import kith.database.CannotStart.Reason;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at the port of the metrics before anything is made: on that of the pages, or without a number, Kith does not start. */
public final class MetricsPort implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication kith) {
        String port = settings.getProperty("kith.metrics.port");
        if (port == null) {
            return;
        }
        boolean number = port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535;
        boolean taken = !port.equals("0") && port.equals(settings.getProperty("server.port"));
        if (!number || taken) {
            throw new CannotStart(Reason.BAD_METRICS_PORT, port);
        }
    }
}
