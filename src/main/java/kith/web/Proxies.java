package kith.web;

import java.util.List;
import java.util.stream.Collectors;
import kith.database.CannotStart;
import kith.database.CannotStart.Reason;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} from the proxies that the operator named in
 * {@code KITH_PROXIES}, as addresses or networks, and from nobody else: without it anyone could pretend to be anywhere.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final List<String> trusted;

    Proxies(@Value("${kith.proxies:}") List<String> trusted) {
        this.trusted = trusted;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (trusted.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(networks());
        server.addEngineValves(valve);
    }

    private String networks() {
        String networks = trusted.stream()
                .map(String::strip)
                .map(address -> address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32"))
                .collect(Collectors.joining(","));
        try {
            // The valve would only log a mistake, and then trust nobody.
            NetMaskSet.parse(networks);
            return networks;
        } catch (IllegalArgumentException e) {
            throw new CannotStart(e, Reason.BAD_PROXIES, String.join(",", trusted));
        }
    }
}
