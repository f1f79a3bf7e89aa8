package kith.member;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A profile as it is typed: nothing in it is checked, so that it can be shown again as it was. Rows of a list come as repeated fields, in order; a
 * row that is blank throughout is no row.
 */
record ProfileForm(
        Map<String, String> texts,
        List<StationRow> work,
        List<StationRow> study,
        List<LinkRow> links,
        Map<Field, Audience> audiences) {

    /** The fields of one line or one paragraph, by the names they have in the page. */
    static final List<String> TEXTS =
            List.of("name", "headline", "place", "about", "askMeAbout", "lookingFor", "skills", "zone");

    static final int MOST_ROWS = 40;

    /** A position or education as typed. */
    record StationRow(String name, String what, String from, String to) {

        static final StationRow EMPTY = new StationRow("", "", "", "");

        boolean isBlank() {
            return (name + what + from + to).isBlank();
        }
    }

    /** A link as typed. */
    record LinkRow(String address, String label) {

        static final LinkRow EMPTY = new LinkRow("", "");

        boolean isBlank() {
            return (address + label).isBlank();
        }
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    Audience audience(Field field) {
        return audiences.getOrDefault(field, Audience.MEMBERS);
    }

    static ProfileForm of(Profile profile) {
        var zone = profile.zone();
        return new ProfileForm(
                Map.of(
                        "name", profile.name(),
                        "headline", profile.headline(),
                        "place", profile.place(),
                        "about", profile.about(),
                        "askMeAbout", profile.askMeAbout(),
                        "lookingFor", profile.lookingFor(),
                        "skills", String.join("\n", profile.skills()),
                        "zone", zone == null ? "" : zone.getId()),
                rows(profile.stations(Station.Kind.WORK)),
                rows(profile.stations(Station.Kind.STUDY)),
                profile.links().stream()
                        .map(link -> new LinkRow(link.address(), link.label()))
                        .toList(),
                profile.audiences());
    }

    static ProfileForm typed(MultiValueMap<String, String> fields) {
        Map<String, String> texts = new HashMap<>();
        TEXTS.forEach(name -> texts.put(name, nth(fields, name, 0)));
        Map<Field, Audience> audiences = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            audience(nth(fields, "audience." + field, 0)).ifPresent(chosen -> audiences.put(field, chosen));
        }
        return new ProfileForm(texts, stations(fields, "work"), stations(fields, "study"), links(fields), audiences);
    }

    /** The same with a row added or taken away, as the button says: {@code add-work}, {@code remove-links-2}; any other changes nothing. */
    ProfileForm after(String button) {
        String[] parts = button.split("-");
        if (parts.length < 2) {
            return this;
        }
        return new ProfileForm(
                texts,
                changed(work, "work", parts, StationRow.EMPTY),
                changed(study, "study", parts, StationRow.EMPTY),
                changed(links, "links", parts, LinkRow.EMPTY),
                audiences);
    }

    private static <T> List<T> changed(List<T> rows, String list, String[] button, T empty) {
        List<T> changed = new ArrayList<>(rows);
        if (button[1].equals(list)) {
            if (button[0].equals("add") && rows.size() < MOST_ROWS) {
                changed.add(empty);
            } else if (button[0].equals("remove") && button.length == 3) {
                IntStream.range(0, rows.size())
                        .filter(n -> button[2].equals(String.valueOf(n)))
                        .forEach(changed::remove);
            }
        }
        return changed;
    }

    private static List<StationRow> rows(List<Station> stations) {
        return stations.stream()
                .map(station ->
                        new StationRow(station.name(), station.what(), "" + station.fromYear(), year(station.toYear())))
                .toList();
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    private static List<StationRow> stations(MultiValueMap<String, String> fields, String list) {
        return IntStream.range(
                        0,
                        Math.min(
                                MOST_ROWS,
                                fields.getOrDefault(list + ".name", List.of()).size()))
                .mapToObj(n -> new StationRow(
                        nth(fields, list + ".name", n),
                        nth(fields, list + ".what", n),
                        nth(fields, list + ".from", n),
                        nth(fields, list + ".to", n)))
                .toList();
    }

    private static List<LinkRow> links(MultiValueMap<String, String> fields) {
        return IntStream.range(
                        0,
                        Math.min(
                                MOST_ROWS,
                                fields.getOrDefault("links.address", List.of()).size()))
                .mapToObj(n -> new LinkRow(nth(fields, "links.address", n), nth(fields, "links.label", n)))
                .toList();
    }

    private static String nth(MultiValueMap<String, String> fields, String name, int n) {
        List<String> values = fields.getOrDefault(name, List.of());
        return n < values.size() && values.get(n) != null ? values.get(n) : "";
    }

    private static Optional<Audience> audience(String chosen) {
        return List.of(Audience.values()).stream()
                .filter(audience -> audience.name().equals(chosen))
                .findFirst();
    }
}
