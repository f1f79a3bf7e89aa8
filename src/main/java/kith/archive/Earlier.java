package kith.archive;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each sender wrote to others in the 30 days before an invitation. */
final class Earlier {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int LOOKED_AT = 60;

    private record Sent(SentRow row, LocalDateTime at) {}

    private final Map<String, List<Sent>> bySender = new HashMap<>();
    private final Map<SentRow, Integer> places = new HashMap<>();

    Earlier(List<SentRow> rows) {
        for (SentRow row : rows) {
            LocalDateTime at = row.sent();
            if (at != null && !row.message().isBlank()) {
                bySender.computeIfAbsent(row.from(), from -> new ArrayList<>()).add(new Sent(row, at));
            }
        }
        for (List<Sent> sent : bySender.values()) {
            sent.sort(Comparator.comparing(Sent::at));
            for (int i = 0; i < sent.size(); i++) {
                places.put(sent.get(i).row(), i);
            }
        }
    }

    /** Newest first, and no more than can matter. */
    List<String> than(SentRow row) {
        List<Sent> sent = bySender.getOrDefault(row.from(), List.of());
        int place = places.getOrDefault(row, 0);
        List<String> earlier = new ArrayList<>();
        for (int i = place - 1; i >= 0 && earlier.size() < LOOKED_AT; i--) {
            Sent before = sent.get(i);
            if (before.at().isBefore(sent.get(place).at().minus(LOOKED_BACK))) {
                break;
            }
            if (!before.row().to().equals(row.to())) {
                earlier.add(before.row().message());
            }
        }
        return earlier;
    }
}
