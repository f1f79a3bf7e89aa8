package kith.event;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.event.EventNews.What;
import org.jspecify.annotations.Nullable;

/**
 * Those of a module's kinds, of notices or of letters, that tell of events. Each is called {@code EVENT_} and what it tells.
 *
 * @param <K> the kinds
 */
public final class EventKinds<K extends Enum<K>> {

    private final Map<What, K> kinds = new EnumMap<>(What.class);
    private final Map<K, What> tells;

    private EventKinds(Class<K> all) {
        this.tells = new EnumMap<>(all);
        for (What what : What.values()) {
            K kind = Enum.valueOf(all, "EVENT_" + what.name());
            kinds.put(what, kind);
            tells.put(kind, what);
        }
    }

    /**
     * Those among all the kinds there are.
     *
     * @throws IllegalArgumentException if one is missing
     */
    public static <K extends Enum<K>> EventKinds<K> among(Class<K> all) {
        return new EventKinds<>(all);
    }

    /** The one that tells of it. */
    public K of(EventUpdate update) {
        return Objects.requireNonNull(kinds.get(What.of(update)));
    }

    /** What a kind tells, or null where that is not of events. */
    public @Nullable What what(K kind) {
        return tells.get(kind);
    }

    /** All of them. */
    public Set<K> all() {
        return Set.copyOf(tells.keySet());
    }
}
