package kith.archive;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each sender wrote to others in the 30 days before an invitation, as far as it could be nearly the same. */
final class Earlier {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int LOOKED_AT = 60;

    /** Near-copies share three quarters of their words and more; this leaves room. */
    private static final double ALIKE = 0.5;

    private static final double SAME = 2;

    /** As many of the very same text make it a copy for certain. */
    private static final int CERTAIN = 4;

    /** And as many where some may only have looked alike. */
    private static final int LIKELY = 6;

    private record Sent(SentRow row, LocalDateTime at, Gist gist) {}

    private record Like(Sent sent, double shared) {}

    private final Map<String, List<Sent>> bySender = new HashMap<>();
    private final Map<SentRow, Integer> places = new IdentityHashMap<>();

    Earlier(List<SentRow> rows) {
        List<Sent> worded =
                rows.parallelStream().flatMap(row -> sent(row).stream()).toList();
        worded.forEach(sent -> bySender.computeIfAbsent(sent.row().from(), from -> new ArrayList<>())
                .add(sent));
        for (List<Sent> sent : bySender.values()) {
            sent.sort(Comparator.comparing(Sent::at));
            for (int i = 0; i < sent.size(); i++) {
                places.put(sent.get(i).row(), i);
            }
        }
    }

    private static Optional<Sent> sent(SentRow row) {
        LocalDateTime at = row.sent();
        return at == null || row.message().isBlank()
                ? Optional.empty()
                : Optional.of(new Sent(row, at, Gist.of(row.message())));
    }

    /** The most alike first, and no more than can matter. */
    List<String> than(SentRow row) {
        Integer place = places.get(row);
        if (place == null) {
            return List.of();
        }
        List<Sent> sent = bySender.getOrDefault(row.from(), List.of());
        Sent own = sent.get(place);
        List<Like> likes = before(own, sent.subList(0, place));
        long same = likes.stream().filter(like -> like.shared() == SAME).count();
        int most = own.gist().scant() ? LOOKED_AT : LIKELY;
        return likes.stream()
                .filter(like -> like.shared() >= ALIKE)
                .sorted(Comparator.comparing(Like::shared).reversed())
                .limit(same < CERTAIN ? most : CERTAIN)
                .map(like -> like.sent().row().message())
                .toList();
    }

    /** What went to others, the newest first. */
    private static List<Like> before(Sent own, List<Sent> sent) {
        LocalDateTime oldest = own.at().minus(LOOKED_BACK);
        List<Like> likes = new ArrayList<>();
        for (int i = sent.size() - 1; i >= 0 && likes.size() < LOOKED_AT; i--) {
            Sent before = sent.get(i);
            if (before.at().isBefore(oldest)) {
                break;
            }
            if (!before.row().to().equals(own.row().to())) {
                likes.add(new Like(before, shared(own, before)));
            }
        }
        return likes;
    }

    /** The very same text goes before any that only looks so. */
    private static double shared(Sent one, Sent other) {
        return one.row().message().equals(other.row().message())
                ? SAME
                : one.gist().shared(other.gist());
    }
}
