package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {

    @TempDir
    static Path temporary;

    static Path data;
    static EmbeddedPostgres postgres;
    static DatabaseAddress kith;
    static DatabaseAddress superuser;

    @BeforeAll
    static void start() throws IOException {
        data = temporary.resolve("with space and ü");
        postgres = EmbeddedPostgres.start(data);
        kith = postgres.address();
        superuser = new DatabaseAddress(kith.place(), kith.jdbcUrl(), PostgresHome.SUPERUSER, kith.password());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        assertThat(Files.readString(data.resolve("postgresql/postgres.log"))).contains("database system is shut down");
    }

    @ParameterizedTest
    @CsvSource({"fsync", "synchronous_commit", "full_page_writes"})
    void isDurable(String setting) throws SQLException {
        assertThat(Sql.one(kith, "show " + setting)).isEqualTo("on");
    }

    @Test
    void asksEverybodyForAPassword() throws SQLException {
        assertThat(Sql.one(superuser, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(Sql.one(
                        superuser,
                        "select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin"))
                .isEqualTo("t");
        DatabaseAddress guessed = new DatabaseAddress(kith.place(), kith.jdbcUrl(), kith.user(), "guessed");
        assertThatThrownBy(() -> Sql.one(guessed, "select 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void listensOnTheLoopbackAlone() throws Exception {
        assertThat(Sql.one(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.one(superuser, "show unix_socket_directories")).isEmpty();
        int port = Integer.parseInt(Sql.one(kith, "show port"));
        for (InetAddress address : addressesOfThisMachine()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 1000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    @Test
    void keepsItsFilesToTheOwner() throws IOException {
        try (Stream<Path> home = Files.list(data.resolve("postgresql"))) {
            List<Path> folders = Stream.concat(
                            Stream.of(data, data.resolve("postgresql")), home.filter(Files::isDirectory))
                    .toList();
            assertThat(folders)
                    .hasSize(4)
                    .allSatisfy(folder -> assertThat(permissions(folder)).isEqualTo("rwx------"));
        }
        assertThat(permissions(data.resolve("postgresql/password"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("postgresql/postgres.log"))).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void signsKithInAsARoleThatOwnsItsDatabaseAndNothingElse() throws SQLException {
        assertThat(
                        Sql.one(
                                kith,
                                "select rolsuper or rolcreatedb or rolcreaterole or rolreplication from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(Sql.one(kith, "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("kith");
    }

    @Test
    void takesEveryLetterForALetter() throws SQLException {
        assertThat(
                        Sql.one(
                                kith,
                                "select format('%s %s %s', datlocprovider, datlocale, pg_encoding_to_char(encoding)) from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8 UTF8");
        new DatabaseCheck(kith).run();
        assertThat(Sql.one(kith, "select cardinality(show_trgm('Ölçü')) || lower('ÖÇŞŁ') || unaccent('Ölçü')"))
                .isEqualTo("5öçşłOlcu");
    }

    @Test
    void writesNothingOfWhatPeopleWroteIntoItsLog() throws Exception {
        Sql.run(kith, "create table secrets (word text, constraint secrets_pk primary key (word))");
        Sql.run(kith, "insert into secrets values ('hushhush')");
        assertThatThrownBy(() -> Sql.run(kith, "insert into secrets values ('hushhush')"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run(kith, "select 'hushhush'::int")).isInstanceOf(SQLException.class);
        assertThat(Files.readString(data.resolve("postgresql/postgres.log")))
                .contains("ready")
                .doesNotContain("hushhush");
    }

    @Test
    void keepsASecondKithOut() {
        CannotStart refusal = catchThrowableOfType(CannotStart.class, () -> EmbeddedPostgres.start(data));
        assertThat(refusal.reason()).isEqualTo(CannotStart.Reason.IN_USE);
        assertThat(refusal)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("" + ProcessHandle.current().pid());
    }
}
