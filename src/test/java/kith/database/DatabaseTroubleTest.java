package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.ResourceBundle;
import kith.FreshDatabase;
import kith.database.CannotStart.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of an operator's PostgreSQL that will not do. */
class DatabaseTroubleTest {

    static DatabaseAddress good;

    @BeforeAll
    static void makeOne() {
        good = address(FreshDatabase.create(), "postgres", "postgres");
    }

    private static DatabaseAddress address(String url, String user, String password) {
        return DatabaseAddress.of(new DatabaseSettings(url.replaceFirst("\\?.*", ""), user, password));
    }

    private static CannotStart refusal(ThrowingCallable start) {
        CannotStart refusal = catchThrowableOfType(CannotStart.class, start);
        assertThat(refusal.getMessage())
                .doesNotContain("\n")
                .doesNotContain("{")
                .endsWith(".");
        return refusal;
    }

    private static CannotStart refusalOf(DatabaseAddress address) {
        return refusal(() -> new DatabaseCheck(address).run());
    }

    @Test
    void aGoodOneIsTaken() {
        new DatabaseCheck(good).run();
        new DatabaseCheck(good).run();
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        CannotStart refusal = refusalOf(address(good.jdbcUrl(), "nobody_known", "wrong"));
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(refusal)
                .hasMessageContaining("\"nobody_known\"")
                .hasMessageContaining("KITH_DATABASE_PASSWORD")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void aPasswordLeftOutIsSaidToBeWrong() throws SQLException {
        CannotStart refusal = refusal(() -> {
            throw Trouble.connecting(new SQLException("no password was provided", "08004"), good);
        });
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToAnswer() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        CannotStart refusal = refusalOf(address("postgresql://127.0.0.1:" + closed + "/kith", "kith", "secret"));
        assertThat(refusal.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refusal).hasMessageContaining("127.0.0.1:" + closed).hasMessageNotContaining("secret");
        assertThat(refusalOf(address("postgresql://no-such-host.invalid/kith", "kith", "secret"))
                        .reason())
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        String elsewhere = good.jdbcUrl().replaceFirst("/kith_\\d+", "/no_such_database");
        CannotStart refusal = refusalOf(address(elsewhere, "postgres", "postgres"));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_SUCH_DATABASE);
        assertThat(refusal).hasMessageContaining("/no_such_database");
    }

    @ParameterizedTest
    @CsvSource({"140018, 14", "90624, 9"})
    void aVersionBefore15IsTooOld(int number, String version) {
        CannotStart refusal = refusal(() -> new DatabaseCheck(good).version(number));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_OLD);
        assertThat(refusal).hasMessageContaining("version " + version).hasMessageContaining("15 or newer");
        new DatabaseCheck(good).version(150000);
    }

    @Test
    void aDatabaseThatLosesLettersIsRefused() throws SQLException {
        make("kith_ascii", "template template0 locale 'C'");
        assertThat(refusalOf(address(good.jdbcUrl().replaceFirst("/kith_\\d+", "/kith_ascii"), "postgres", "postgres"))
                        .reason())
                .isEqualTo(Reason.LOSES_LETTERS);
    }

    @Test
    void aDatabaseOfAnotherEncodingIsRefused() throws SQLException {
        make("kith_latin", "template template0 encoding 'LATIN1' locale 'C' locale_provider libc");
        CannotStart refusal =
                refusalOf(address(good.jdbcUrl().replaceFirst("/kith_\\d+", "/kith_latin"), "postgres", "postgres"));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_UNICODE);
        assertThat(refusal).hasMessageContaining("LATIN1");
    }

    private static void make(String name, String how) throws SQLException {
        try (Connection connection = Sql.connect(good);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " " + how);
        }
    }

    @Test
    void aRoleThatMayNotInstallExtensionsIsToldWhoCan() throws SQLException {
        Sql.run(good, "create role weak login password 'weak'");
        String empty = FreshDatabase.create();
        CannotStart refusal = refusalOf(address(empty, "weak", "weak"));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_EXTENSIONS);
        assertThat(refusal).hasMessageContaining("create extension pg_trgm");
        new DatabaseCheck(address(empty, "postgres", "postgres")).run();
        new DatabaseCheck(address(empty, "weak", "weak")).run();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentence(Reason reason) {
        CannotStart refusal = refusal(() -> {
            throw new CannotStart(reason, "a", "b", "c");
        });
        assertThat(refusal.getMessage()).hasSizeBetween(40, 200);
        assertThat(ResourceBundle.getBundle("messages", Locale.ROOT).keySet()).isNotEmpty();
    }
}
