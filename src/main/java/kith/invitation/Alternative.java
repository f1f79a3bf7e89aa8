package kith.invitation;

import java.util.Optional;
import kith.web.Link;

/**
 * A better way to somebody than to write to them oneself, offered where a reason leans on somebody else's word, or a door is closed to strangers. A bean each,
 * in the module that knows the way.
 */
public interface Alternative {

    /** Where the sender could take it to reach the recipient; empty where there is no such way for these two. */
    Optional<Link> to(Pair pair);
}
