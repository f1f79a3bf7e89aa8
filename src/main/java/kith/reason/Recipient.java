package kith.reason;

import java.util.List;

/**
 * Whom a reason is written to, as far as the sender may see them.
 *
 * @param name the whole name they go by
 * @param otherNames nicknames, former names, the handle
 * @param knownFor free texts that specifics are checked against: headline, about, "ask me about", positions, posts
 */
public record Recipient(String name, List<String> otherNames, List<String> knownFor) {

    public Recipient {
        otherNames = List.copyOf(otherNames);
        knownFor = List.copyOf(knownFor);
    }
}
