package kith.reason;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** How much each feature speaks for a reason, read from {@code weights.properties}. */
final class Weights {

    private final Map<Rest.Feature, Double> weights = new EnumMap<>(Rest.Feature.class);
    private final double needed;

    Weights() {
        Properties file = Resource.properties("weights.properties");
        for (Rest.Feature feature : Rest.Feature.values()) {
            weights.put(feature, number(file, feature.name().toLowerCase(Locale.ROOT)));
        }
        needed = number(file, "needed");
    }

    private static double number(Properties file, String key) {
        return Double.parseDouble(Objects.requireNonNull(file.getProperty(key), key));
    }

    /** Whether what is left makes a reason. */
    boolean suffice(Map<Rest.Feature, Integer> counts) {
        double sum = 0;
        for (Map.Entry<Rest.Feature, Integer> count : counts.entrySet()) {
            sum += Objects.requireNonNull(weights.get(count.getKey())) * count.getValue();
        }
        return sum >= needed;
    }
}
