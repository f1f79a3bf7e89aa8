package kith.mail;

import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a letter ends.
 *
 * @param topic null for the digest
 */
record Unsubscription(MemberId member, @Nullable Topic topic) {

    static final String DIGEST = "digest";

    /** In addresses, and at the end of the keys of its sentences. */
    String what() {
        return topic == null ? DIGEST : topic.code();
    }

    boolean means(Topic one, Rhythm rhythm) {
        return topic == null ? rhythm.gathers() : topic == one;
    }
}
