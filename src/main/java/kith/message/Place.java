package kith.message;

import kith.web.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of messages of several conversations ended, the latest first, as it stands in the address of the next page.
 *
 * @param mark when the last one was sent, and in which conversation
 * @param seq its number there
 */
record Place(Mark mark, long seq) {

    static final Place LATEST = new Place(Mark.LATEST, Long.MAX_VALUE);

    static Place of(Message message) {
        return new Place(new Mark(message.sentAt(), message.conversation().value()), message.seq());
    }

    /** What an address says, or {@link #LATEST} where it says nothing or somebody made it up. */
    static Place read(@Nullable String written) {
        int dot = written == null ? -1 : written.lastIndexOf('.');
        if (written == null || dot < 0 || !written.substring(dot + 1).matches("\\d{1,18}")) {
            return LATEST;
        }
        Mark mark = Mark.read(written.substring(0, dot), Mark.LATEST);
        return mark.equals(Mark.LATEST) ? LATEST : new Place(mark, Long.parseLong(written.substring(dot + 1)));
    }

    /** As {@link #read} understands it. */
    @Override
    public String toString() {
        return mark + "." + seq;
    }
}
