package kith.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's own PostgreSQL.
 *
 * @param url where it is, as {@code postgresql://…} or {@code jdbc:postgresql://…}; empty for the embedded one
 * @param user the role to sign in as, where the address does not name it
 * @param password its password, where the address does not hold it
 */
@ConfigurationProperties("kith.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    boolean embedded() {
        return url.isBlank();
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url and password not shown]";
    }
}
