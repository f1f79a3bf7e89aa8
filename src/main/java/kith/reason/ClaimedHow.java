package kith.reason;

import java.util.List;

/**
 * What the sender has already said about how the two know each other, so that saying it again is recognised.
 *
 * @param kind the kind of how, such as {@code group} or {@code met}
 * @param names what that how speaks of: the group, the event, the place, the employer
 */
public record ClaimedHow(String kind, List<String> names) {

    public ClaimedHow {
        names = List.copyOf(names);
    }
}
