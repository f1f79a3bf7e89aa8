package kith.link;

/** A link's number. It opens nothing: only its maker finds anything under it, and everybody else goes by the token. */
public record LinkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
