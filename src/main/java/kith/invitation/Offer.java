package kith.invitation;

import java.util.List;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One choice of how in the composer.
 *
 * @param claim what choosing it claims
 * @param strength what it would count as
 * @param label the choice in the sender's voice
 * @param hint what the server found, or null
 * @param blanks what the sender is asked to fill in
 */
public record Offer(
        Claim claim,
        Strength strength,
        Phrase label,
        @Nullable Phrase hint,
        List<Blank> blanks) {

    public Offer {
        blanks = List.copyOf(blanks);
    }

    /**
     * A line to fill in.
     *
     * @param name as in {@link Claim#blank}
     * @param label key of its label
     * @param limit how many characters it takes
     * @param type the input's type: {@code text} or {@code email}
     */
    public record Blank(String name, String label, int limit, String type) {}
}
