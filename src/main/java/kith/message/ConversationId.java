package kith.message;

/** A conversation's number. It opens nothing by itself: only its people find anything under it. */
public record ConversationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
