package kith.invitation;

import java.util.Map;

/**
 * What a sender says of how they found somebody.
 *
 * @param kind a {@link HowKind#name}
 * @param of which one, where the kind offers several (a group's slug, an event's number, an organisation), else empty
 * @param blanks what was typed, by the names of the offer's blanks
 */
public record Claim(String kind, String of, Map<String, String> blanks) {

    public Claim {
        blanks = Map.copyOf(blanks);
    }

    /** What was typed into a blank, without space around it; empty if nothing was. */
    public String blank(String name) {
        return blanks.getOrDefault(name, "").strip();
    }

    /** As the composer's choice sends it: the kind, and which one behind a colon. */
    public String choice() {
        return of.isEmpty() ? kind : kind + ":" + of;
    }
}
