package kith.event;

import kith.member.Folding;
import kith.web.PlainText;

/**
 * Which events somebody asks for.
 *
 * @param query what their name holds, as typed; empty for all
 * @param group the slug of the group they belong to, or empty for all
 */
record EventSearch(EventShelf shelf, String query, String group) {

    EventSearch {
        group = PlainText.line(group);
    }

    /** What was typed, as names are compared. */
    String words() {
        return Folding.words(query);
    }

    /** Whether something was typed that is in no name. */
    boolean isHopeless() {
        return !query.isBlank() && words().isEmpty();
    }
}
