package kith.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/**
 * The sentences of {@code messages.properties}, read once. A page has hundreds; Spring's own source asks a bundle of a locale three times for each, while
 * there is one language yet.
 */
@Component("messageSource")
class Sentences extends AbstractMessageSource {

    private static final String FILE = "/messages.properties";

    private final Map<String, String> sentences;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Sentences() {
        this.sentences = read();
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return sentences.get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        MessageFormat known = formats.get(code);
        if (known != null) {
            return known;
        }
        String sentence = sentences.get(code);
        return sentence == null
                ? null
                : formats.computeIfAbsent(code, fresh -> new MessageFormat(sentence, Locale.ENGLISH));
    }

    private static Map<String, String> read() {
        Properties file = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, file::getProperty));
    }
}
