package kith.archive;

import java.io.IOException;

/** What was named cannot be read; the message is a sentence for whoever named it. */
final class CannotRead extends IOException {

    private static final long serialVersionUID = 1;

    CannotRead(String key, Object... values) {
        super(Words.of(key, values));
    }
}
