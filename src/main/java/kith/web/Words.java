package kith.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of {@code messages.properties}, for code outside templates. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence under {@code key}, its blanks filled. */
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.ENGLISH);
    }

    /** Whether there is a sentence under this key. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, Locale.ENGLISH) != null;
    }

    /** The sentence that tells a person why they were refused. */
    public String text(Refused refused) {
        return text(refused.key(), refused.args());
    }

    /** The phrase in plain words. */
    public String text(Phrase phrase) {
        return text(phrase.key(), phrase.plain());
    }
}
