package kith.reason;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the command says to whoever runs it: {@code assess.properties}. */
final class Words {

    private static final Properties TEXTS = Resource.properties("assess.properties");

    private Words() {}

    static String of(String key, Object... values) {
        String text = Objects.requireNonNull(TEXTS.getProperty(key), key);
        return new MessageFormat(text, Locale.ROOT).format(values);
    }
}
