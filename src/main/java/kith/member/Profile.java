package kith.member;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a member says of themselves, as they alone see and change it. The photo, the door and the blocks are changed on their own.
 *
 * @param zone the zone their times are shown in, or null for that of the server
 * @param stations positions and education, each kind in the member's order
 * @param audiences whom each field is shown to; "members" where absent
 */
public record Profile(
        String name,
        String headline,
        String place,
        String about,
        String askMeAbout,
        String lookingFor,
        @Nullable ZoneId zone,
        List<Station> stations,
        List<String> skills,
        List<Link> links,
        Map<Field, Audience> audiences) {

    public Profile {
        stations = List.copyOf(stations);
        skills = List.copyOf(skills);
        links = List.copyOf(links);
        audiences = Map.copyOf(audiences);
    }

    List<Station> stations(Station.Kind kind) {
        return stations.stream().filter(station -> station.kind() == kind).toList();
    }
}
