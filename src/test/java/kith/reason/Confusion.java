package kith.reason;

import java.util.Arrays;

/** How often messages of one grade were given another. */
final class Confusion {

    private final int[][] counts = new int[Grade.values().length][Grade.values().length];

    void add(Grade labelled, Grade given) {
        counts[labelled.ordinal()][given.ordinal()]++;
    }

    int count(Grade labelled, Grade given) {
        return counts[labelled.ordinal()][given.ordinal()];
    }

    double macroF1() {
        return Arrays.stream(Grade.values()).mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(Grade grade) {
        int wrong = 0;
        for (Grade other : Grade.values()) {
            wrong += other == grade ? 0 : count(grade, other) + count(other, grade);
        }
        int right = 2 * count(grade, grade);
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** The table in one line: a row for each grade labelled, a column for each given, weakest first. */
    String line() {
        return "%s macro-F1 %.3f".formatted(Arrays.deepToString(counts), macroF1());
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("labelled: given " + Arrays.toString(Grade.values()) + "\n");
        for (Grade grade : Grade.values()) {
            table.append("%s: %s%n".formatted(grade, Arrays.toString(counts[grade.ordinal()])));
        }
        return table.append("macro-F1 %.3f".formatted(macroF1())).toString();
    }
}
