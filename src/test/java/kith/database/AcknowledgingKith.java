package kith.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A Kith that does nothing but write to its database from several threads, until it is killed. Each thing done it
 * acknowledges in a line of its own, once and only after the database has said that it is done. See {@link CrashTest}.
 */
final class AcknowledgingKith {

    private static final int THREADS = 4;

    private AcknowledgingKith() {}

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
        Sql.run(postgres.address(), "create table if not exists done (what text not null)");
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(() -> work(postgres.address()));
        }
    }

    private static void work(DatabaseAddress address) {
        while (true) {
            try (Connection connection = Sql.connect(address);
                    PreparedStatement statement = connection.prepareStatement("insert into done values (?)")) {
                while (true) {
                    String what = UUID.randomUUID().toString();
                    statement.setString(1, what);
                    statement.executeUpdate();
                    System.out.println(CrashTest.DONE + what);
                }
            } catch (SQLException cutOff) {
                // What was cut off is not acknowledged and not repeated: it may be there or not.
                Thread.onSpinWait();
            }
        }
    }
}
