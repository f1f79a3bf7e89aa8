package kith.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each piece of evidence speaks for each grade: multinomial logistic regression, its weights read from
 * {@code weights.txt}, where they can be read by people as well. They are written by the trainer among the tests.
 */
final class Model {

    private final double[][] weights;
    private final Bounds bounds;

    /**
     * Beyond what is likeliest: when a message may be called canned at all.
     *
     * @param likely how likely it must be canned
     * @param likelyOfMany the same where it gives a reason that fits many, such as a shared group
     * @param unlikelyReasoned how likely it may be reasoned all the same
     * @param specific how many words it may have of its own that are about something
     */
    record Bounds(double likely, double likelyOfMany, double unlikelyReasoned, double specific) {

        private static Bounds of(String[] written) {
            return new Bounds(number(written, 1), number(written, 2), number(written, 3), number(written, 4));
        }

        private static double number(String[] written, int at) {
            return Double.parseDouble(written[at]);
        }
    }

    Model(double[][] weights, Bounds bounds) {
        this.weights = weights;
        this.bounds = bounds;
    }

    /** Reads the weights of these pieces of evidence; one without weights speaks for nothing. */
    static Model load(List<String> evidence) {
        Map<String, String[]> lines = new HashMap<>();
        for (String line : Resource.lines("weights.txt")) {
            if (!line.isBlank() && !line.startsWith("//")) {
                String[] parts = line.strip().split("\\s+");
                lines.put(parts[0], parts);
            }
        }
        double[][] weights = new double[Grade.values().length][evidence.size()];
        for (int i = 0; i < evidence.size(); i++) {
            String[] parts = lines.getOrDefault(evidence.get(i), new String[0]);
            for (int grade = 0; grade < Math.min(weights.length, parts.length - 1); grade++) {
                weights[grade][i] = Double.parseDouble(parts[grade + 1]);
            }
        }
        String[] canned = lines.getOrDefault("canned", new String[] {"", "0.5", "0.7", "0.1", "5"});
        return new Model(weights, Bounds.of(canned));
    }

    /** The probabilities of the grades, weakest first. */
    double[] weigh(double[] evidence) {
        double[] scores = new double[weights.length];
        for (int grade = 0; grade < scores.length; grade++) {
            for (int i = 0; i < evidence.length; i++) {
                scores[grade] += weights[grade][i] * evidence[i];
            }
        }
        return softmax(scores);
    }

    /** Makes scores the probabilities they stand for, in place. */
    static double[] softmax(double[] scores) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(Math.clamp(scores[i], -30, 30));
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** The likeliest grade; in doubt never canned, the one that harms an honest sender most. */
    Grade grade(Evidence.Found found, boolean ofMany) {
        double[] odds = weigh(found.values());
        double likely = ofMany ? bounds.likelyOfMany() : bounds.likely();
        boolean canned = odds[0] >= likely && odds[2] <= bounds.unlikelyReasoned();
        if (canned && found.readyMade() && found.specific() <= bounds.specific()) {
            return Grade.CANNED;
        }
        return odds[1] >= odds[2] ? Grade.THIN : Grade.REASONED;
    }
}
