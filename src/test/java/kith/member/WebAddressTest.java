package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "HTTP://example.org/a?b=c#d, http://example.org/a?b=c#d",
        "example.org, https://example.org",
        "example.org/me@home, https://example.org/me@home",
        "https://bücher.example/öl, https://xn--bcher-kva.example/%C3%B6l",
        "https://example.org:8443/a b, https://example.org:8443/a%20b"
    })
    void takesAddressesOfPages(String typed, String address) {
        assertThat(WebAddress.of(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)//example.org",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "/members/me",
                "https://",
                "https://me:secret@example.org",
                "https://bank.example@evil.example/",
                "me@example.org",
                "mailto:me@example.org",
                "https://exa mple.org",
                "https://example.org\" onclick=\"x",
                "https://<script>",
                "word",
                "https://[::1"
            })
    void refusesWhatIsNot(String typed) {
        assertThat(WebAddress.of(typed)).isNull();
    }

    @Test
    void refusesTheVeryLong() {
        assertThat(WebAddress.of("https://example.org/" + "a".repeat(500))).isNull();
        assertThat(WebAddress.of("https://example.org/" + "ö".repeat(200))).isNull();
    }
}
