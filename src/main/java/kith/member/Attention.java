package kith.member;

/**
 * Knows where something new may wait for a member. Provided by the modules above this one that keep the notices and the messages, each as a condition,
 * so that a page asks about all of it in one statement.
 */
public interface Attention {

    /** Where the mark stands. */
    enum Place {
        NOTICES,
        MESSAGES
    }

    /** Where it tells of what waits. */
    Place place();

    /**
     * The SQL condition that something is there which {@code m.member_id} has not seen; the provider's store holds it, since it names its tables. Asked for
     * every page, so an index alone must answer it.
     */
    String waiting();
}
