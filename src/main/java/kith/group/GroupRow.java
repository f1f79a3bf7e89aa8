package kith.group;

import java.time.Instant;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A group in a list.
 *
 * @param about the beginning of what it is for
 * @param members how many are in it
 * @param since since when the one who looks is in it, or null where they are not
 */
record GroupRow(
        String slug,
        String name,
        String about,
        int members,
        @Nullable Instant since) {

    private static final int GIST = 160;

    /** The first line of what it is for, cut between words where it is long. */
    String gist() {
        String line = about.lines().findFirst().orElse("");
        if (PlainText.length(line) <= GIST) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, GIST));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
