package kith.member;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes profiles for tests, saying only what the test is about. */
final class ProfileBuilder {

    private final String name;
    private String headline = "";
    private String place = "";
    private String about = "";
    private @Nullable ZoneId zone;
    private final List<Station> stations = new ArrayList<>();
    private List<String> skills = List.of();
    private List<Link> links = List.of();
    private final Map<Field, Audience> audiences = new EnumMap<>(Field.class);

    private ProfileBuilder(String name) {
        this.name = name;
    }

    static ProfileBuilder named(String name) {
        return new ProfileBuilder(name);
    }

    ProfileBuilder headline(String text) {
        headline = text;
        return this;
    }

    ProfileBuilder place(String text) {
        place = text;
        return this;
    }

    ProfileBuilder about(String text) {
        about = text;
        return this;
    }

    ProfileBuilder zone(ZoneId chosen) {
        zone = chosen;
        return this;
    }

    ProfileBuilder worked(String organisation, int from, @Nullable Integer to) {
        stations.add(new Station(Station.Kind.WORK, organisation, "Worked there", from, to));
        return this;
    }

    ProfileBuilder studied(String school, int from, @Nullable Integer to) {
        stations.add(new Station(Station.Kind.STUDY, school, "", from, to));
        return this;
    }

    ProfileBuilder skills(String... names) {
        skills = List.of(names);
        return this;
    }

    ProfileBuilder link(String address, String label) {
        links = List.of(new Link(address, label));
        return this;
    }

    ProfileBuilder showing(Field field, Audience audience) {
        audiences.put(field, audience);
        return this;
    }

    Profile build() {
        return new Profile(name, headline, place, about, "", "", zone, stations, skills, links, audiences);
    }
}
