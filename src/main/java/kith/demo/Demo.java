package kith.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.access.Accounts;
import kith.connection.Connections;
import kith.database.About;
import kith.group.Groups;
import kith.member.Members;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demo community, once, into a database that has nobody in it. */
@Component
class Demo {

    /** Everybody's here. */
    static final String PASSWORD = "tide-and-harbour";

    private static final int HOUR_OF_LINKS = 6;

    private final Cast cast;
    private final Letters letters;
    private final List<Chapter> chapters;
    private final Groups groups;
    private final Connections connections;
    private final Accounts accounts;
    private final Members members;
    private final About about;
    private final JsonMapper json;

    Demo(
            Cast cast,
            Letters letters,
            List<Chapter> chapters,
            Groups groups,
            Connections connections,
            Accounts accounts,
            Members members,
            About about,
            JsonMapper json) {
        this.cast = cast;
        this.letters = letters;
        this.chapters = chapters;
        this.groups = groups;
        this.connections = connections;
        this.accounts = accounts;
        this.members = members;
        this.about = about;
        this.json = json;
    }

    /**
     * Loads it in one transaction, so that a start that is cut short leaves nothing behind.
     *
     * @throws kith.database.CannotStart if the database has members who are not of the demo
     */
    @Transactional
    void load(StoryClock clock) {
        if (about.isDemo()) {
            return;
        }
        about.markDemo(members.isEmpty());
        Script script = Script.read(json);
        Story story = new Story(clock.instant());
        String password = accounts.encode(PASSWORD);
        script.members().forEach(person -> story.on(person.joined(), () -> cast.enter(person, password)));
        script.groups().forEach(group -> add(group, story));
        script.connections()
                .forEach(knot -> story.on(
                        knot.since(),
                        () -> connections.connect(
                                cast.of(knot.a()),
                                cast.of(knot.b()),
                                knot.since().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))));
        script.links().forEach(badge -> add(badge, story));
        script.invitations().forEach(letter -> letters.add(letter, cast, story));
        chapters.forEach(chapter -> chapter.add(cast, story));
        story.tell(clock);
        script.drafts().forEach(sketch -> letters.keep(sketch, cast));
        script.replies().forEach(cast::keep);
    }

    private void add(Script.Badge badge, Story story) {
        Instant made = story.ago(badge.daysAgo(), HOUR_OF_LINKS);
        LocalDate until = LocalDate.ofInstant(made, ZoneOffset.UTC).plusDays(badge.days());
        story.at(made, () -> cast.give(badge, until));
        if (badge.revokedDaysAgo() != null) {
            story.at(story.ago(badge.revokedDaysAgo(), HOUR_OF_LINKS), () -> cast.takeBack(badge));
        }
    }

    private void add(Script.Circle group, Story story) {
        boolean first = true;
        for (Script.Membership membership : group.members()) {
            Instant since = since(membership, story);
            boolean founder = first;
            story.at(since, () -> {
                if (founder) {
                    groups.create(cast.of(membership.handle()), group.slug(), group.name(), group.about(), since);
                } else {
                    groups.join(cast.of(membership.handle()), group.slug(), since);
                }
            });
            first = false;
        }
    }

    private static Instant since(Script.Membership membership, Story story) {
        if (membership.since() != null) {
            return membership.since().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
        return story.daysBefore(membership.daysAgo() == null ? 0 : membership.daysAgo());
    }
}
