package kith.reason;

import java.util.List;
import java.util.stream.IntStream;

/** Multinomial logistic regression with an L2 penalty, by gradient descent with a momentum, from zero: no chance in it. */
final class Learning {

    private static final int STEPS = 500;
    private static final double PACE = 0.05;

    /**
     * A message as numbers, of which nine in ten are nought: so only the others are kept.
     *
     * @param at which pieces of evidence there are, ascending
     * @param values how much of each of those
     * @param label ordinal of its grade
     */
    record Row(int[] at, double[] values, int label) {

        static Row of(double[] evidence, Grade label) {
            int[] at = IntStream.range(0, evidence.length)
                    .filter(i -> evidence[i] != 0)
                    .toArray();
            return new Row(at, IntStream.of(at).mapToDouble(i -> evidence[i]).toArray(), label.ordinal());
        }
    }

    private final List<Row> rows;
    private final double[] worth;
    private final double penalty;
    private final double[][] weights;

    /** @param evidence how many pieces of evidence there are in all */
    Learning(List<Row> rows, int evidence, double penalty) {
        int grades = Grade.values().length;
        this.rows = rows;
        this.penalty = penalty;
        this.weights = new double[grades][evidence];
        this.worth = worth(grades);
    }

    /** Rare grades count a little more, so that none is neglected. */
    private double[] worth(int grades) {
        double[] counts = new double[grades];
        for (Row row : rows) {
            counts[row.label]++;
        }
        double[] each = new double[grades];
        for (int grade = 0; grade < grades; grade++) {
            each[grade] = Math.sqrt(rows.size() / (grades * counts[grade]));
        }
        return each;
    }

    double[][] weights() {
        double[][] mean = new double[weights.length][weights[0].length];
        double[][] square = new double[weights.length][weights[0].length];
        for (int step = 1; step <= STEPS; step++) {
            double[][] slope = slope();
            double pace = PACE * (1 - (step - 1) / (double) STEPS);
            for (int grade = 0; grade < weights.length; grade++) {
                for (int i = 0; i < weights[grade].length; i++) {
                    double by = slope[grade][i] + (i == 0 ? 0 : penalty * weights[grade][i]);
                    mean[grade][i] = 0.9 * mean[grade][i] + 0.1 * by;
                    square[grade][i] = 0.999 * square[grade][i] + 0.001 * by * by;
                    double first = mean[grade][i] / (1 - Math.pow(0.9, step));
                    double second = square[grade][i] / (1 - Math.pow(0.999, step));
                    weights[grade][i] -= pace * first / (Math.sqrt(second) + 1e-8);
                }
            }
        }
        return weights;
    }

    private double[][] slope() {
        double[][] slope = new double[weights.length][weights[0].length];
        for (Row row : rows) {
            double[] odds = odds(row);
            for (int grade = 0; grade < weights.length; grade++) {
                double off = worth[row.label] * (odds[grade] - (row.label == grade ? 1 : 0)) / rows.size();
                for (int i = 0; i < row.at.length; i++) {
                    slope[grade][row.at[i]] += off * row.values[i];
                }
            }
        }
        return slope;
    }

    private double[] odds(Row row) {
        double[] scores = new double[weights.length];
        for (int grade = 0; grade < scores.length; grade++) {
            for (int i = 0; i < row.at.length; i++) {
                scores[grade] += weights[grade][row.at[i]] * row.values[i];
            }
        }
        return Model.softmax(scores);
    }
}
