package kith.reason;

import java.util.List;

/** Multinomial logistic regression with an L2 penalty, by gradient descent with a momentum, from zero: no chance in it. */
final class Learning {

    private static final int STEPS = 500;
    private static final double PACE = 0.05;

    /**
     * A message as numbers.
     *
     * @param label ordinal of its grade
     */
    record Row(double[] evidence, int label) {}

    private final double[][] rows;
    private final int[] labels;
    private final double[] worth;
    private final double penalty;
    private final double[][] weights;

    Learning(List<Row> all, int grades, double penalty) {
        this.rows = all.stream().map(Row::evidence).toArray(double[][]::new);
        this.labels = all.stream().mapToInt(Row::label).toArray();
        this.penalty = penalty;
        this.weights = new double[grades][rows[0].length];
        this.worth = worth(grades);
    }

    /** Rare grades count a little more, so that none is neglected. */
    private double[] worth(int grades) {
        double[] counts = new double[grades];
        for (int label : labels) {
            counts[label]++;
        }
        double[] each = new double[grades];
        for (int grade = 0; grade < grades; grade++) {
            each[grade] = Math.sqrt(labels.length / (grades * counts[grade]));
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
        Model model = new Model(weights, new Model.Bounds(1, 1, 0, 0));
        for (int row = 0; row < rows.length; row++) {
            double[] odds = model.weigh(rows[row]);
            for (int grade = 0; grade < weights.length; grade++) {
                double off = worth[labels[row]] * (odds[grade] - (labels[row] == grade ? 1 : 0)) / rows.length;
                for (int i = 0; i < slope[grade].length; i++) {
                    slope[grade][i] += off * rows[row][i];
                }
            }
        }
        return slope;
    }
}
