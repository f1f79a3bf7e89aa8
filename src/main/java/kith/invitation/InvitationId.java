package kith.invitation;

/** An invitation's number. It opens nothing by itself: only its two people find anything under it. */
public record InvitationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
