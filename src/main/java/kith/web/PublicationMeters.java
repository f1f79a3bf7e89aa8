package kith.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells the operator's monitoring how many events wait for their listeners: where it grows, something above is stuck. */
@Component
@ConditionalOnProperty("kith.metrics.port")
class PublicationMeters {

    PublicationMeters(MeterRegistry meters, PublicationStore events) {
        Gauge.builder("kith.events.waiting", events, PublicationStore::waiting)
                .description("Events whose listeners are not done; in the database, so the same from every Kith on it")
                .register(meters);
    }
}
