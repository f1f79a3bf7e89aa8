package kith.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the command and its reports say: {@code assess.properties}. */
final class Words {

    private static final Properties TEXTS = load();

    private Words() {}

    static String of(String key, Object... values) {
        String text = Objects.requireNonNull(TEXTS.getProperty(key), key);
        return new MessageFormat(text, Locale.ROOT).format(values);
    }

    /** The words for what an enum names, such as {@code grade.thin}. */
    static String of(String group, Enum<?> name) {
        return of(group + "." + name.name().toLowerCase(Locale.ROOT));
    }

    private static Properties load() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("assess.properties"))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
