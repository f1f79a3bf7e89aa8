package kith.graph;

import java.util.List;

/**
 * A way from one member to another over connections, each of whom would have to introduce the one before to the one after.
 *
 * @param members everyone on the way, both ends included, in order
 * @param weakest the strength of its weakest tie: a way is as good as that one
 * @param total the strengths of all its ties together, which tells ways with equally weak ties apart
 */
public record Path(List<Long> members, double weakest, double total) {

    /** Makes the list of members unchangeable. */
    public Path {
        members = List.copyOf(members);
    }
}
