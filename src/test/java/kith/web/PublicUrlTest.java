package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kith.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PublicUrlTest {

    private static PublicUrl with(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return new PublicUrl(environment);
    }

    @Test
    void isWhatTheOperatorSet() {
        PublicUrl url = with(Map.of("kith.url", "https://kith.example.org/", "local.server.port", "8080"));
        assertThat(url.of("/inbox")).isEqualTo("https://kith.example.org/inbox");
        assertThat(url.encrypted()).isTrue();
    }

    @Test
    void isThisMachineWhereNothingIsSet() {
        PublicUrl url = with(Map.of("local.server.port", "8099", "server.port", "0"));
        assertThat(url.of("/inbox")).isEqualTo("http://localhost:8099/inbox");
        assertThat(url.encrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kith.example.org", "https://example.org/kith", "ftp://example.org", "https://a b"})
    void aMistakeIsSaid(String url) {
        assertThatThrownBy(() -> with(Map.of("kith.url", url)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KITH_URL should look like");
    }
}
