package kith.group;

import java.time.Instant;
import kith.web.Page;

/**
 * A group that a member is in, as somebody else sees it.
 *
 * @param since since when that member is in it
 * @param shared whether the one who looks is in it too
 */
record Belonging(String slug, String name, Instant since, boolean shared) {

    String since(Page page) {
        return Since.say(since, page);
    }
}
