package kith.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import kith.database.CannotStart;
import kith.database.CannotStart.Reason;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes {@code X-Forwarded-For}, {@code X-Forwarded-Proto} and {@code X-Request-Id} from the proxies that the operator named in
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
        String networks = networks();
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(networks);
        // First, while the request still comes from whom it comes from.
        server.addEngineValves(new Brought(NetMaskSet.parse(networks)), valve);
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

    /** Notes the name that a named proxy has given the request. */
    private static final class Brought extends ValveBase {

        private final NetMaskSet proxies;

        Brought(NetMaskSet proxies) {
            super(true);
            this.proxies = proxies;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            String id = request.getHeader(RequestId.HEADER);
            if (id != null && isProxy(request.getRemoteAddr())) {
                request.setAttribute(RequestId.BROUGHT, id);
            }
            getNext().invoke(request, response);
        }

        private boolean isProxy(String address) throws IOException {
            return proxies.contains(InetAddress.getByName(address));
        }
    }
}
