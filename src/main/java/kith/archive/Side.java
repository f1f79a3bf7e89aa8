package kith.archive;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.reason.Finding;
import org.jspecify.annotations.Nullable;

/** The invitations of one direction, all in all. */
final class Side {

    /** How often something was seen, and with how many invitations that can be compared. */
    record Asked(Finding.Kind kind, int times) {

        String seen() {
            return Words.of("seen", kind);
        }

        String question() {
            return Words.of("question", kind);
        }
    }

    private final Letter.Way way;
    private final @Nullable Connections connections;
    private final Tally tally = new Tally();
    private final Months months = new Months();
    private final Repeats repeats = new Repeats();
    private final Ties ties = new Ties();
    private final Map<Finding.Kind, Integer> seen = new EnumMap<>(Finding.Kind.class);

    Side(Letter.Way way, @Nullable Connections connections) {
        this.way = way;
        this.connections = connections;
    }

    void add(SentRow row, Quality quality, List<Finding> findings) {
        tally.add(quality);
        months.add(row.sent(), quality);
        if (connections != null) {
            ties.add(row, quality, connections);
        }
        if (quality != Quality.BLANK) {
            repeats.add(row, quality);
            findings.stream().map(Finding::kind).distinct().forEach(kind -> seen.merge(kind, 1, Integer::sum));
        }
    }

    /** The words for this direction: {@code sent.…} or {@code received.…}. */
    String say(String key, Object... values) {
        return Words.of((way == Letter.Way.SENT ? "sent." : "received.") + key, values);
    }

    String id() {
        return way == Letter.Way.SENT ? "sent" : "received";
    }

    Tally tally() {
        return tally;
    }

    Months months() {
        return months;
    }

    List<Repeats.Repeat> repeats() {
        return repeats.most(10);
    }

    /** What was seen most often in those that had words. */
    List<Asked> asked() {
        return seen.entrySet().stream()
                .map(entry -> new Asked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Asked::times).reversed().thenComparing(Asked::kind))
                .limit(6)
                .toList();
    }

    Ties ties() {
        return ties;
    }
}
