package kith.member;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The time zones one may choose from: those named for a place, and UTC. */
final class Zones {

    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || REGIONS.contains(id.substring(0, Math.max(0, id.indexOf('/')))))
            .sorted()
            .toList();

    private Zones() {}
}
