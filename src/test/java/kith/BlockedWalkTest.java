package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.Visitor.Answer;
import kith.invitation.InvitationJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whom somebody blocks finds them nowhere any more: neither at any address of Kith nor by following every link from the home page, though the two
 * were connected, wrote to each other, shared a group and an employer, and know the same people.
 */
@KithTest
class BlockedWalkTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern NAME = Pattern.compile("(?i)philippa|quennell");

    /** What is asked beside the path, by the path. */
    private static final Map<String, List<String>> QUERIES = Map.of(
            "/members", List.of("", "?q=tidewright", "?q=tidewrigt", "?q=Hollowhaven"),
            "/connections",
                    List.of("", "?q=tidewright", "?after=9999999999999999.0", "?sort=name", "?place=hollowhaven"),
            "/groups", List.of("", "?show=all", "?q=lock+keepers"),
            "/events", List.of("", "?show=mine", "?show=past", "?q=lock+keepers"),
            "/invitations",
                    Stream.of("answer", "folded", "asked", "aside", "answered", "sent", "to_explain")
                            .map(box -> "?box=" + box)
                            .toList());

    private final RequestMappingHandlerMapping mappings;
    private final MovableClock clock;
    private final InvitationJobs jobs;
    private final Visitor blocker;
    private final Visitor blocked;
    private final Visitor friend;
    private final Visitor other;
    private final List<String> invitations = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String group = "";
    private String link = "";

    BlockedWalkTest(
            People people,
            MovableClock clock,
            InvitationJobs jobs,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        this.clock = clock;
        this.jobs = jobs;
        this.blocker = people.signedIn("Philippa Quennell");
        this.blocked = people.signedIn("Xaver Blom");
        this.friend = people.signedIn("Mina Torvald");
        this.other = people.signedIn("Otto Lindqvist");
    }

    @BeforeEach
    void theyHaveMuchInCommon() {
        for (Visitor each : List.of(blocker, blocked)) {
            each.post("/settings/profile", profile(each));
        }
        group = location(blocker.post("/groups", "name", "Lock keepers " + blocker.id(), "about", "Gates and sills."));
        blocked.post(group + "/membership");
        friend.post(group + "/membership");
        for (Visitor organiser : List.of(blocker, friend)) {
            events.add(announce(organiser));
            blocker.post(events.getLast() + "/attendance");
        }
        blocked.post(events.getLast() + "/attendance");
        link = link(blocker);
        connect(blocker, friend);
        connect(friend, blocked);
        connect(blocker, other);
        decline(invite(blocked, blocker));
        clock.advance(Duration.ofDays(30));
        jobs.tellRefusals();
        accept(blocker, invite(blocked, blocker));
        blocked.post("/connections/" + blocker.handle() + "/memory", "notes", "A tidewright.", "version", "0");
        recommend(
                blocker,
                blocked,
                "When the long lock stuck in the frost, they thawed the sill with a kettle and a bicycle pump.");
        recommend(
                blocked,
                blocker,
                "They found the leak in the lower gate by lying on the ice with a stethoscope for an hour.");
        recommend(
                blocker,
                friend,
                "They painted the tide staffs anew in one night, upside down the first time, and told everybody.");
        // It names as mutual contacts those whom both know, the blocker among them.
        String named = invite(blocked, other);
        assertThat(blocked.get(named).body()).contains(blocker.handle());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theBlockedFindThemNowhere() {
        assertThat(pages().values()).as("before the block").anyMatch(this::tells);

        blocker.post("/members/" + blocked.handle() + "/block");

        assertThat(pages())
                .noneSatisfy((address, answer) -> assertThat(tells(answer)).isTrue());
        assertThat(blocked.get("/members/" + blocker.handle()).status()).isEqualTo(404);
        assertThat(blocked.get("/members/" + blocker.handle() + "/invitation").status())
                .isEqualTo(404);
        assertThat(blocked.get(link).status()).isEqualTo(404);
        assertThat(events).extracting(one -> blocked.get(one).status()).containsExactly(404, 200);
        assertThat(blocked.get(invitations.getLast()).status()).isEqualTo(200);
        assertThat(invitations)
                .anySatisfy(one -> assertThat(blocked.get(one).status()).isEqualTo(404));
    }

    /** What the blocked member gets at every address, asked for or followed to. */
    private Map<String, Answer> pages() {
        Walk walk = new Walk(
                mappings,
                Map.of(
                        "handle",
                                Stream.of(blocker, blocked, friend, other)
                                        .map(Visitor::handle)
                                        .toList(),
                        "id",
                                invitations.stream()
                                        .map(one -> one.substring("/invitations/".length()))
                                        .toList(),
                        "event",
                                events.stream()
                                        .map(one -> one.substring("/events/".length()))
                                        .toList(),
                        "token", List.of(link.substring("/l/".length())),
                        "recipient", List.of("1"),
                        "seq", List.of("1"),
                        "letter", List.of("1"),
                        "slug", List.of(group.substring("/groups/".length())),
                        "name", List.of("0".repeat(64) + "-96.jpg")));
        Map<String, Answer> seen = new LinkedHashMap<>();
        for (String path : walk.addresses(RequestMethod.GET)) {
            QUERIES.getOrDefault(path, List.of("")).forEach(query -> seen.put(path + query, blocked.get(path + query)));
        }
        follow(seen);
        return seen;
    }

    private void follow(Map<String, Answer> seen) {
        Set<String> known = new HashSet<>(seen.keySet());
        Deque<String> ahead = new ArrayDeque<>();
        seen.values().forEach(answer -> links(answer).filter(known::add).forEach(ahead::add));
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Answer answer = blocked.get(address);
            seen.put(address, answer);
            links(answer).filter(known::add).forEach(ahead::add);
        }
    }

    /** The links that lead to pages; of the people and groups that other tests left behind, none. */
    private Stream<String> links(Answer answer) {
        Set<String> cast = Set.of(blocker.handle(), blocked.handle(), friend.handle(), other.handle());
        return LINK.matcher(answer.body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.matches(".*\\.(css|js|svg|png|ico|woff2|jpg)"))
                .filter(link -> !link.startsWith("/members/") || cast.contains(link.split("[/?]")[2]))
                .filter(link -> !link.startsWith("/events/") || link.equals("/events/new"))
                .filter(link -> !link.startsWith("/groups/") || link.startsWith(group) || link.equals("/groups/new"));
    }

    private boolean tells(Answer answer) {
        String whole = answer.headers().map() + answer.body();
        return whole.contains(blocker.handle()) || NAME.matcher(whole).find();
    }

    private static String link(Visitor maker) {
        Answer made = maker.post(
                "/links",
                "label",
                "Badge",
                "cap",
                "5",
                "until",
                LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        Matcher address =
                Pattern.compile("href=\"(/l/[^\"]+)").matcher(maker.follow(made).body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private String announce(Visitor organiser) {
        String address = location(organiser.post(
                "/events",
                "name",
                "Lock keepers' evening",
                "date",
                LocalDate.now(ZoneOffset.UTC).plusDays(60).toString(),
                "from",
                "18:30",
                "to",
                "20:00",
                "zone",
                "Europe/Berlin",
                "group",
                group.substring("/groups/".length()),
                "place",
                "The long lock"));
        assertThat(address).startsWith("/events/");
        return address;
    }

    private void connect(Visitor one, Visitor two) {
        accept(two, invite(one, two));
    }

    private String invite(Visitor from, Visitor to) {
        String address = location(from.post(
                "/members/" + to.handle() + "/invitation",
                "how",
                "met",
                "blank_where",
                "The long lock",
                "blank_when",
                "May 2026",
                "why",
                "You asked at the long lock how we balance the gates in " + from.handle()
                        + "; I have the drawings of 1931 and would like to compare them with yours.",
                "insist",
                "as_it_is"));
        assertThat(address).startsWith("/invitations/");
        invitations.add(address);
        return address;
    }

    private static void accept(Visitor recipient, String invitation) {
        recipient.post(invitation + "/question", "question", "Which drawings do you mean?");
        recipient.post(invitation + "/acceptance");
    }

    /** What the one writes of the other is on their profile. */
    private static void recommend(Visitor author, Visitor subject, String words) {
        String written = location(author.post(
                "/members/" + subject.handle() + "/recommendation",
                "relation",
                "association",
                "from",
                "2019",
                "words",
                words));
        assertThat(written).startsWith("/recommendations/");
        subject.post(written + "/acceptance", "edition", "1");
    }

    private void decline(String invitation) {
        blocker.post(invitation + "/refusal", "manner", "not_now", "words", "I am away until the autumn.");
    }

    private static String location(Answer answer) {
        return String.valueOf(answer.location());
    }

    private static String[] profile(Visitor who) {
        return new String[] {
            "button", "save", "name", who.who().name(), "headline", "Tidewright", "place", "Hollowhaven"
        };
    }
}
