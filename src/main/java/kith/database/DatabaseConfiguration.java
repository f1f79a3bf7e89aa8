package kith.database;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Spring Boot's connection pool, and Flyway after it, the database to use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataFolder.class, DatabaseSettings.class})
class DatabaseConfiguration {

    // The pool is made from this bean, so Spring closes the pool first and the database after it, last of all.
    @Bean(destroyMethod = "close")
    JdbcConnectionDetails database(DatabaseSettings settings, DataFolder folder) throws IOException {
        return settings.embedded() ? CheckedDatabase.embedded(folder) : CheckedDatabase.named(settings);
    }
}
