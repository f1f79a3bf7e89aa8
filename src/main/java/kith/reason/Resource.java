package kith.reason;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The package's own files: phrases, weights, questions. */
final class Resource {

    private Resource() {}

    static List<String> lines(String file) {
        try (BufferedReader reader = open(file)) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String file) {
        try (BufferedReader reader = open(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String file) {
        InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(file), file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
