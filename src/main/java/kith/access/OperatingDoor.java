package kith.access;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The doors for programs that watch over Kith: its health for everybody, and on a port of their own, if there is one, its metrics. */
@Configuration(proxyBeanMethods = false)
class OperatingDoor {

    /** Neither a session nor a cookie is looked at: they may be asked for while the database is away. */
    @Bean
    @Order(1)
    SecurityFilterChain healthForEverybody(HttpSecurity http) throws Exception {
        return open(http.securityMatcher("/health", "/health/**"));
    }

    /** Whoever reaches the port may read it; see {@code MetricsPort} for why it is never that of the pages. */
    @Bean
    @Order(2)
    SecurityFilterChain metricsForTheirPort(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(EndpointRequest.to("prometheus")));
    }

    private static SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AccessConfiguration::strict)
                .build();
    }

    /** Requests are measured as a whole; a measure of each filter would cost more than the filters. */
    @Bean
    SecurityObservationSettings noMeasureOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }
}
