package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an e-mail address, and when two are the same. */
class AddressTest {

    @Test
    void caseAndTheSpellingOfTheDomainDoNotMatter() {
        assertThat(Address.in("  Ada.Brink@Example.ORG ").orElseThrow())
                .isEqualTo(new Address("Ada.Brink@Example.ORG", "ada.brink@example.org"));
        assertThat(Address.in("ada@Bücher.example").orElseThrow().key()).isEqualTo("ada@xn--bcher-kva.example");
        assertThat(Address.in("ada@xn--bcher-kva.example").orElseThrow().key()).isEqualTo("ada@xn--bcher-kva.example");
    }

    @Test
    void controlCharactersAndNullBytesAreNotPartOfIt() {
        assertThat(Address.in("ada\u0000@exam\u202eple.org").orElseThrow().key())
                .isEqualTo("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "a b@example.org",
                "ada@@example.org",
                "ada@ex..org",
                "a:vic@x.example;",
                "c:root,vic@x.example;",
                "ada,ben@example.org",
                "(ben)ada@example.org",
                "<ada@example.org>",
                "\"a b\"@example.org"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(Address.in(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Address.in("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(Address.in("ada@" + "a.".repeat(150) + "org")).isEmpty();
        assertThat(Address.in(null)).isEmpty();
    }

    @Test
    void placesAreToldApartByNetwork() {
        assertThat(Place.of("192.0.2.7")).isNotEqualTo(Place.of("192.0.2.8"));
        assertThat(Place.of("2001:db8:1:2:aaaa::1")).isEqualTo(Place.of("2001:db8:1:2:bbbb::9"));
        assertThat(Place.of("2001:db8:1:3::1")).isNotEqualTo(Place.of("2001:db8:1:2::1"));
        assertThat(Place.of("fe80::1%eth0")).isEqualTo(Place.of("fe80::2"));
        assertThat(Place.of(null)).isEqualTo(Place.of("not an address"));
    }
}
