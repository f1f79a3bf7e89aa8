package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import kith.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class ProxiesTest {

    /** Answers who it believes to speak with. */
    static class Mirror extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
        }
    }

    private static String answer(List<String> trusted, String forwardedFor) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new Proxies(trusted).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("mirror", new Mirror()).addMapping("/"));
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "evil.example")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } finally {
            server.stop();
            server.destroy();
        }
    }

    @Test
    void whoIsNotNamedIsNotBelieved() throws Exception {
        assertThat(answer(List.of(), "203.0.113.9")).isEqualTo("127.0.0.1 http 127.0.0.1");
        assertThat(answer(List.of("10.0.0.1", "192.168.0.0/16"), "203.0.113.9")).isEqualTo("127.0.0.1 http 127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.0.0.0/8", "' 10.0.0.1 ;127.0.0.1'", "::1;127.0.0.1"})
    void whoIsNamedIsBelievedButForTheHost(String trusted) throws Exception {
        assertThat(answer(List.of(trusted.split(";")), "203.0.113.9")).isEqualTo("203.0.113.9 https 127.0.0.1");
    }

    @Test
    void whatAStrangerPutBeforeTheProxyIsNotBelieved() throws Exception {
        assertThat(answer(List.of("127.0.0.1"), "198.51.100.1, 203.0.113.9")).startsWith("203.0.113.9 ");
    }

    @Test
    void aMistakeIsSaid() {
        assertThatThrownBy(() -> answer(List.of("proxy.example.org"), "203.0.113.9"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KITH_PROXIES should list addresses");
    }
}
