package kith.database;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that the connection pool signs in to, once it has been looked at: the embedded one or the operator's. */
final class CheckedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    private CheckedDatabase(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static CheckedDatabase named(DatabaseSettings settings) {
        DatabaseAddress address = DatabaseAddress.of(settings);
        new DatabaseCheck(address).run();
        return new CheckedDatabase(address, null);
    }

    static CheckedDatabase embedded(DataFolder folder) throws IOException {
        EmbeddedPostgres embedded = EmbeddedPostgres.start(folder.path());
        try {
            new DatabaseCheck(embedded.address()).run();
            return new CheckedDatabase(embedded.address(), embedded);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    @Override
    public @Nullable String getUsername() {
        return address.user().isEmpty() ? null : address.user();
    }

    @Override
    public String getPassword() {
        return address.password();
    }

    @Override
    public String getJdbcUrl() {
        return address.jdbcUrl();
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
