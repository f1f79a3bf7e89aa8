package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "postgresql://db.example.org/kith,               db.example.org/kith,      jdbc:postgresql://db.example.org/kith?ApplicationName=kith",
                "postgres://db.example.org:5433/kith,            db.example.org:5433/kith, jdbc:postgresql://db.example.org:5433/kith?ApplicationName=kith",
                "jdbc:postgresql://[::1]:5432/kith?sslmode=require, [::1]:5432/kith,       jdbc:postgresql://[::1]:5432/kith?sslmode=require&ApplicationName=kith",
                "'postgresql://a:5432,b:5432/kith',              'a:5432,b:5432/kith',     'jdbc:postgresql://a:5432,b:5432/kith?ApplicationName=kith'",
            })
    void understandsAddressesAsPeopleWriteThem(String url, String place, String jdbcUrl) {
        DatabaseAddress address = DatabaseAddress.of(new DatabaseSettings(url, "ada", "s3cret"));
        assertThat(address).isEqualTo(new DatabaseAddress(place, jdbcUrl, "ada", "s3cret"));
    }

    @Test
    void takesUserAndPasswordFromTheAddress() {
        DatabaseAddress address =
                DatabaseAddress.of(new DatabaseSettings("postgresql://ada%40home:p%3Aw%20+@db/kith", "", ""));
        assertThat(address.user()).isEqualTo("ada@home");
        assertThat(address.password()).isEqualTo("p:w +");
        assertThat(address.jdbcUrl()).doesNotContain("ada");
        assertThat(address.toString()).doesNotContain("p:w");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example.org",
                "mysql://db/kith",
                "postgresql://db",
                "postgresql:///kith",
                "jdbc:postgresql:kith"
            })
    void saysWhatAnAddressShouldLookLike(String url) {
        CannotStart refusal =
                catchThrowableOfType(CannotStart.class, () -> DatabaseAddress.of(new DatabaseSettings(url, "", "")));
        assertThat(refusal.reason()).isEqualTo(CannotStart.Reason.BAD_URL);
        assertThat(refusal).hasMessageContaining("postgresql://");
    }
}
