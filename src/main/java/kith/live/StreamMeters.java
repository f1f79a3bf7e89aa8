package kith.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the operator's monitoring how many pages listen to this server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kith.metrics.port")
class StreamMeters {

    StreamMeters(MeterRegistry meters, Streams streams) {
        Gauge.builder("kith.live.streams", streams, Streams::open)
                .description("Pages that listen to this Kith for what is new")
                .register(meters);
    }

    /** A stream lasts as long as somebody looks: among the times of answers it would be an alarm about nothing. */
    @Bean
    static MeterFilter streamsAreNoSlowPages() {
        return MeterFilter.deny(
                id -> id.getName().equals("http.server.requests") && LivePages.STREAM.equals(id.getTag("uri")));
    }
}
