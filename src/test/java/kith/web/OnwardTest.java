package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one may be sent after signing in. */
class OnwardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/invitations", "/members/lu-chen?tab=groups&page=2", "/invitations/7#why", "/a%20b"})
    void leadsToPagesOfThisKith(String address) {
        assertThat(Onward.from(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "invitations",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                " /invitations",
                "javascript:alert(1)",
                "/ü",
                "/%zz",
                "/a b"
            })
    void leadsNowhereElse(String address) {
        assertThat(Onward.from(address)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhereNothingWasAskedOrFarTooMuch() {
        assertThat(Onward.from(null)).isEqualTo("/");
        assertThat(Onward.from("/" + "a".repeat(600))).isEqualTo("/");
    }

    @Test
    void travelsInTheAddressOfThePagesOnTheWay() {
        String wish = "/members/lu-chen/invitation?how=link:abc&x=1";
        assertThat(Onward.through("/register", wish))
                .isEqualTo("/register?to=%2Fmembers%2Flu-chen%2Finvitation%3Fhow%3Dlink%3Aabc%26x%3D1");
        assertThat(Onward.through("/sign-in?registered", "/a")).isEqualTo("/sign-in?registered&to=%2Fa");
        assertThat(Onward.through("/register", "https://evil.example")).isEqualTo("/register");
        assertThat(Onward.through("/register", "/")).isEqualTo("/register");
        assertThat(Onward.through("/register", null)).isEqualTo("/register");
    }
}
