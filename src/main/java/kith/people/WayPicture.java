package kith.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.member.MemberCard;
import kith.member.MemberId;

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

    /**
     * Somebody in the picture.
     *
     * @param label what to call them in little room
     * @param x the middle of the face
     * @param y the middle of the face
     * @param end whether the picture begins or ends with them
     */
    record Stop(MemberCard card, String label, int x, int y, boolean end) {

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
    private record Spot(int column, MemberId member) {}

    /** The picture of these ways, the shorter before the longer, each with everybody on it; nothing where there are none. */
    static WayPicture of(List<List<MemberCard>> ways) {
        if (ways.isEmpty()) {
            return new WayPicture(0, List.of(), List.of());
        }
        int columns = ways.stream().mapToInt(List::size).max().orElseThrow();
        Map<Spot, Integer> lanes = new LinkedHashMap<>();
        int count = 0;
        for (List<MemberCard> way : ways) {
            boolean fresh = false;
            for (int step = 1; step < way.size() - 1; step++) {
                fresh |= lanes.putIfAbsent(new Spot(step, way.get(step).id()), count) == null;
            }
            count += fresh ? 1 : 0;
        }
        int middle = TOP + (count - 1) * ROW / 2;
        Set<Stop> people = new LinkedHashSet<>();
        Set<Line> lines = new LinkedHashSet<>();
        for (List<MemberCard> way : ways) {
            List<Stop> stops = new ArrayList<>();
            for (int step = 0; step < way.size(); step++) {
                MemberCard card = way.get(step);
                Integer lane = lanes.get(new Spot(step, card.id()));
                int column = step == way.size() - 1 ? columns - 1 : step;
                String label = label(card, width(columns));
                stops.add(
                        lane == null
                                ? new Stop(card, label, x(column, columns), middle, true)
                                : new Stop(card, label, x(column, columns), TOP + lane * ROW, false));
            }
            people.addAll(stops);
            lines.addAll(lines(stops, x(columns - 2, columns)));
        }
        List<Stop> inOrder = people.stream()
                .sorted(Comparator.comparingInt(Stop::x).thenComparingInt(Stop::y))
                .toList();
        return new WayPicture(count * ROW, inOrder, List.copyOf(lines));
    }

    /** From one to the next; a shorter way keeps to its row until the last column, where nobody else stands in it, and goes down or up only there. */
    private static List<Line> lines(List<Stop> stops, int turn) {
        List<Line> lines = new ArrayList<>();
        for (int step = 1; step < stops.size(); step++) {
            Stop one = stops.get(step - 1);
            Stop other = stops.get(step);
            boolean last = step == stops.size() - 1 && one.x() < turn;
            if (last) {
                lines.add(new Line(one.x(), one.y(), turn, one.y()));
            }
            lines.add(new Line(last ? turn : one.x(), one.y(), other.x(), other.y()));
        }
        return lines;
    }

    private static int x(int column, int columns) {
        return MARGIN + column * width(columns);
    }

    private static int width(int columns) {
        return (WIDTH - 2 * MARGIN) / (columns - 1);
    }

    private static String label(MemberCard card, int width) {
        String name = card.firstName();
        int longest = width / LETTER;
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
