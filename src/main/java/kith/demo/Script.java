package kith.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The story of the demo community as it is written in {@code src/main/resources/demo}. */
record Script(
        List<Person> members,
        List<Circle> groups,
        List<Knot> connections,
        List<Badge> links,
        List<Letter> invitations,
        List<Sketch> drafts,
        List<Saying> replies) {

    /** A member. */
    record Person(
            String handle,
            String name,
            String headline,
            String place,
            String about,
            String askMeAbout,
            String lookingFor,
            List<Position> positions,
            List<School> education,
            List<String> skills,
            List<Page> links,
            @Nullable String openingQuestion,
            String door,
            Map<String, String> audiences,
            LocalDate joined) {}

    record Position(
            String title,
            String organisation,
            int fromYear,
            @Nullable Integer toYear) {}

    record School(
            String school,
            String subject,
            int fromYear,
            @Nullable Integer toYear) {}

    record Page(String label, String url) {}

    /** A group; its first member founded it. */
    record Circle(String slug, String name, String about, LocalDate created, List<Membership> members) {}

    /** Since a day, or since so many days before the community is loaded. */
    record Membership(
            String handle,
            @Nullable LocalDate since,
            @Nullable Integer daysAgo) {}

    record Knot(String a, String b, LocalDate since) {}

    /** A link that somebody made so many days ago, to work for so many days. */
    record Badge(
            String owner,
            String label,
            int cap,
            int daysAgo,
            int days,
            @Nullable Integer revokedDaysAgo) {}

    /** An invitation, and what became of it; perhaps with words that its sender pressed Send on before, and that came back. */
    record Letter(
            String from,
            String to,
            Map<String, String> how,
            String why,
            @Nullable String firstTry,
            @Nullable String answer,
            boolean asItIs,
            int daysAgo,
            int hour,
            List<Step> then) {}

    /** One step with an invitation; what it holds depends on what is done. */
    record Step(
            @JsonProperty("do") String what,
            int daysAgo,
            @Nullable String text,
            @Nullable String why,
            @Nullable Boolean told,
            @Nullable String words,
            @Nullable String again) {}

    /** Words that somebody keeps. */
    record Saying(String owner, String purpose, String heading, String words) {}

    record Sketch(String from, String to, Map<String, String> how, String why) {}

    static Script read(JsonMapper json) {
        return new Script(
                List.of(read(json, "members", Person[].class)),
                List.of(read(json, "groups", Circle[].class)),
                List.of(read(json, "connections", Knot[].class)),
                List.of(read(json, "links", Badge[].class)),
                List.of(read(json, "invitations", Letter[].class)),
                List.of(read(json, "drafts", Sketch[].class)),
                List.of(read(json, "replies", Saying[].class)));
    }

    /** One of the files of the story. */
    static <T> T read(JsonMapper json, String name, Class<T> type) {
        try (InputStream file = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the demo community's " + name, e);
        }
    }
}
