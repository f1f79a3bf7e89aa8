package kith.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody stands in the picture of the ways from one member to another: the one who looks at the left, the other at the right, and between them a
 * column for each step and a row for each way. Who is on several ways stands in the row of the first. Lengths are in the units of an SVG's view box.
 *
 * @param people everybody, from left to right and from top to bottom
 * @param lines who is connected with whom
 */
record WayPicture(int height, List<Stop> people, List<Line> lines) {

    /** How wide every picture is: as the column beside a profile, and as a small phone. */
    static final int WIDTH = 320;

    /** How far the middle of a face is from its edge. */
    static final int RADIUS = 15;

    private static final int MARGIN = 28;
    private static final int ROW = 60;
    private static final int TOP = 20;
    private static final int NAME = 14;
    private static final int LETTER = 6;

    /** What dividing the width into columns may leave over. */
    private static final int SLACK = 5;

    /**
     * Somebody to be put into the picture.
     *
     * @param label what to call them in little room
     * @param photo address of their small photo, or null
     */
    record Face(
            String handle,
            String name,
            String label,
            String initials,
            @Nullable String photo) {

        static Face of(MemberCard card) {
            return new Face(card.handle(), card.name(), card.firstName(), card.initials(), card.photo());
        }
    }

    /**
     * Somebody in the picture.
     *
     * @param label what to call them in the room there is
     * @param x the middle of the face
     * @param y the middle of the face
     * @param end whether the picture begins or ends with them
     */
    record Stop(Face face, String label, int x, int y, boolean end) {

        /** The line on which the name stands. */
        int nameY() {
            return y + RADIUS + NAME;
        }

        /** Where initials stand, so that they look centred. */
        int initialsY() {
            return y + 4;
        }

        /** The left edge of the face. */
        int left() {
            return x - RADIUS;
        }

        /** The upper edge of the face. */
        int top() {
            return y - RADIUS;
        }
    }

    /** A connection. */
    record Line(int x1, int y1, int x2, int y2) {}

    /** Where somebody stands: which column, and who. */
    private record Spot(int column, String handle) {}

    /** The picture of the ways from one to another, the shorter before the longer, each with everybody between the two; nothing where there are none. */
    static WayPicture of(Face from, List<List<Face>> ways, Face to) {
        if (ways.isEmpty()) {
            return new WayPicture(0, List.of(), List.of());
        }
        Map<Spot, Integer> rows = rows(ways);
        int height = rows.values().stream().mapToInt(row -> row + 1).max().orElseThrow() * ROW;
        int middle = TOP + (height - ROW) / 2;
        int width =
                (WIDTH - 2 * MARGIN) / (ways.stream().mapToInt(List::size).max().orElseThrow() + 1);
        Stop first = new Stop(from, label(from, width), MARGIN, middle, true);
        Stop last = new Stop(to, label(to, width), WIDTH - MARGIN, middle, true);
        Set<Stop> people = new LinkedHashSet<>(List.of(first, last));
        Set<Line> lines = new LinkedHashSet<>();
        for (List<Face> way : ways) {
            List<Stop> stops = new ArrayList<>(List.of(first));
            for (int step = 0; step < way.size(); step++) {
                Face face = way.get(step);
                int row = rows.getOrDefault(new Spot(step, face.handle()), 0);
                stops.add(new Stop(face, label(face, width), MARGIN + (step + 1) * width, TOP + row * ROW, false));
            }
            stops.add(last);
            people.addAll(stops);
            lines.addAll(lines(stops, last.x() - width));
        }
        List<Stop> inOrder = people.stream()
                .sorted(Comparator.comparingInt(Stop::x).thenComparingInt(Stop::y))
                .toList();
        return new WayPicture(height, inOrder, List.copyOf(lines));
    }

    /** In which row everybody stands: that of the first way they are on. A way over people who stand already needs none. */
    private static Map<Spot, Integer> rows(List<List<Face>> ways) {
        Map<Spot, Integer> rows = new LinkedHashMap<>();
        int next = 0;
        for (List<Face> way : ways) {
            int before = rows.size();
            for (int step = 0; step < way.size(); step++) {
                rows.putIfAbsent(new Spot(step, way.get(step).handle()), next);
            }
            next += rows.size() > before ? 1 : 0;
        }
        return rows;
    }

    /** From one to the next; a shorter way keeps to its row until the last column, where nobody else stands in it, and goes down or up only there. */
    private static List<Line> lines(List<Stop> stops, int turn) {
        List<Line> lines = new ArrayList<>();
        for (int step = 1; step < stops.size(); step++) {
            Stop one = stops.get(step - 1);
            Stop other = stops.get(step);
            boolean last = step == stops.size() - 1 && one.x() < turn - SLACK;
            if (last) {
                lines.add(new Line(one.x(), one.y(), turn, one.y()));
            }
            lines.add(new Line(last ? turn : one.x(), one.y(), other.x(), other.y()));
        }
        return lines;
    }

    private static String label(Face face, int width) {
        String name = face.label();
        int longest = width / LETTER;
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
