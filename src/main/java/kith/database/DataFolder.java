package kith.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds all Kith keeps: the embedded database and the files people uploaded.
 *
 * @param data where it is, from the property {@code kith.data} or {@code KITH_DATA}
 */
@ConfigurationProperties("kith")
public record DataFolder(@DefaultValue("kith-data") String data) {

    /** The folder's absolute path. It may not exist yet. */
    public Path path() {
        return Path.of(data).toAbsolutePath().normalize();
    }
}
