package kith.reason;

import java.io.IOException;
import java.util.function.Consumer;

/** A file of invitations, read from the first to the last; what cannot be read is named and passed over. */
interface LetterFile {

    void read(Consumer<Letter> letters, Unread unread) throws IOException;
}
