package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class SettingsPagesTest {

    private final People people;
    private final Members members;
    private final Profiles profiles;

    SettingsPagesTest(People people, Members members, Profiles profiles) {
        this.people = people;
        this.members = members;
        this.profiles = profiles;
    }

    @Test
    void welcomesANewcomerOnce() {
        Visitor me = people.signIn(people.newcomer("New Nora"));
        assertThat(me.get("/welcome").text()).contains("Ask me about");
        assertThat(me.post("/welcome", "headline", " Mends clocks ", "askMeAbout", "Gears", "lookingFor", "")
                        .location())
                .isEqualTo("/");
        assertThat(members.settled(me.id())).isTrue();
        assertThat(profiles.of(me.id()).headline()).isEqualTo("Mends clocks");
        assertThat(profiles.of(me.id()).name()).isEqualTo("New Nora");
    }

    @Test
    void letsANewcomerAnswerLater() {
        Visitor me = people.signIn(people.newcomer("Later Lena"));
        assertThat(me.post("/welcome", "headline", "x".repeat(500), "later", "1")
                        .location())
                .isEqualTo("/");
        assertThat(members.settled(me.id())).isTrue();
        assertThat(profiles.of(me.id()).headline()).isEmpty();
    }

    @Test
    void givesANewcomerBackWhatTheyTypedTooLong() {
        Visitor me = people.signIn(people.newcomer("Long Lou"));
        var answer = me.post("/welcome", "headline", "x".repeat(121), "askMeAbout", "<b>gears</b>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("x".repeat(121), "&lt;b&gt;gears").contains("120 characters; it has 121");
        assertThat(members.settled(me.id())).isFalse();
    }

    @Test
    void savesTheWholeProfile() {
        Visitor me = people.signedIn("Editing Edda");
        var saved = me.post(
                "/settings/profile",
                "name",
                "Edda Edited",
                "headline",
                "Bakes 🥖",
                "place",
                "Ghent",
                "about",
                "One\r\n\r\nTwo",
                "askMeAbout",
                "Rye",
                "lookingFor",
                "Millers",
                "skills",
                "Baking, Milling\nbaking",
                "zone",
                "Europe/Brussels",
                "work.name",
                "Acme",
                "work.what",
                "Baker",
                "work.from",
                "2001",
                "work.to",
                "",
                "work.name",
                "",
                "work.what",
                "",
                "work.from",
                "",
                "work.to",
                "",
                "study.name",
                "School",
                "study.what",
                "",
                "study.from",
                "1990",
                "study.to",
                "1995",
                "links.address",
                "example.org",
                "links.label",
                "Oven",
                "audience.HEADLINE",
                "PUBLIC",
                "audience.ABOUT",
                "ME",
                "audience.SKILLS",
                "nonsense");
        assertThat(saved.location()).isEqualTo("/settings/profile");
        Profile profile = profiles.of(me.id());
        assertThat(profile.name()).isEqualTo("Edda Edited");
        assertThat(profile.about()).isEqualTo("One\n\nTwo");
        assertThat(profile.skills()).containsExactly("Baking", "Milling");
        assertThat(profile.stations())
                .containsExactly(
                        new Station(Station.Kind.WORK, "Acme", "Baker", 2001, null),
                        new Station(Station.Kind.STUDY, "School", "", 1990, 1995));
        assertThat(profile.links()).containsExactly(new Link("https://example.org", "Oven"));
        assertThat(profile.audiences()).hasSize(2).containsEntry(Field.ABOUT, Audience.ME);
        assertThat(me.follow(saved).text()).contains("Saved.");
        Answer form = me.get("/settings/profile");
        assertThat(form.text()).doesNotContain("Saved.");
        assertThat(form.body()).contains("value=\"Bakes 🥖\"", "value=\"Europe/Brussels\" selected");
    }

    @Test
    void addsAndRemovesRowsWithoutSaving() {
        Visitor me = people.signedIn("Rows Rolf");
        String[] two = {
            "name",
            "Rows Rolf",
            "work.name",
            "First",
            "work.what",
            "",
            "work.from",
            "1999",
            "work.to",
            "",
            "work.name",
            "Second",
            "work.what",
            "",
            "work.from",
            "2005",
            "work.to",
            ""
        };
        String added =
                me.post("/settings/profile", with(two, "button", "add-work")).body();
        assertThat(added).contains("work-0-name", "work-1-name", "work-2-name", "value=\"Second\"");
        String removed = me.post("/settings/profile", with(two, "button", "remove-work-0"))
                .body();
        assertThat(removed).contains("value=\"Second\"").doesNotContain("value=\"First\"", "work-1-name");
        for (String button : new String[] {"remove-work-7", "remove-work-x", "remove", "-", "add-nothing", "\u0000"}) {
            assertThat(me.post("/settings/profile", with(two, "button", button)).body())
                    .contains("value=\"First\"");
        }
        assertThat(profiles.of(me.id()).stations()).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndGivesBackWhatWasTyped() {
        Visitor me = people.signedIn("Wrong Wanda");
        var answer = me.post(
                "/settings/profile",
                "name",
                "🦊",
                "headline",
                "h".repeat(121),
                "place",
                "",
                "about",
                "a".repeat(2001),
                "skills",
                "s".repeat(41),
                "zone",
                "Mars/Olympus",
                "work.name",
                "",
                "work.what",
                "Something",
                "work.from",
                "99",
                "work.to",
                "",
                "work.name",
                "There",
                "work.what",
                "",
                "work.from",
                "2005",
                "work.to",
                "1999",
                "links.address",
                "javascript:alert(1)",
                "links.label",
                "\"><script>alert(1)</script>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "name-error",
                        "headline-error",
                        "about-error",
                        "skills-error",
                        "zone-error",
                        "work-0-name-error",
                        "work-0-from-error",
                        "work-1-to-error",
                        "links-0-address-error")
                .contains("2000 characters; it has 2001", "value=\"javascript:alert(1)\"", "a".repeat(2001))
                .doesNotContain("<script>alert", "work-1-from-error");
        assertThat(profiles.of(me.id()).name()).isEqualTo("Wrong Wanda");
    }

    @Test
    void takesNoMoreRowsThanThereMayBe() {
        Visitor me = people.signedIn("Many Mona");
        String[] fields = {"name", "Many Mona"};
        for (int n = 0; n < 35; n++) {
            fields = with(fields, "work.name", "Place " + n, "work.what", "", "work.from", "2001", "work.to", "");
        }
        var answer = me.post("/settings/profile", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("work-error", "30 at most", "value=\"Place 34\"");
    }

    @Test
    void takesHostileTextAsText() {
        Visitor me = people.signedIn("Hostile Hugo");
        me.post(
                "/settings/profile",
                "name",
                "<img src=x onerror=alert(1)>\u202Egnp.exe\u0000 🦊",
                "headline",
                "{0} ' ${x} @if");
        String page = me.get("/members/" + me.handle()).body();
        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt;gnp.exe 🦊", "{0} ' ${x} @if")
                .doesNotContain("<img src=x", "\u202E");
    }

    @Test
    void changesTheDoor() {
        Visitor me = people.signedIn("Door Dora");
        assertThat(me.get("/settings/door").text()).contains("Anyone", "Whoever gives a reason", "Nobody");
        assertThat(me.post("/settings/door", "door", "REASONED", "question", "What do you mend?")
                        .location())
                .isEqualTo("/settings/door");
        assertThat(members.door(me.id())).isEqualTo(Door.REASONED);
        assertThat(members.openingQuestion(me.id())).isEqualTo("What do you mend?");
        assertThat(me.post("/settings/door", "door", "AJAR", "question", "Kept?")
                        .body())
                .contains("door-error", "Kept?");
        assertThat(me.post("/settings/door", "door", "NOBODY", "question", "q".repeat(201))
                        .status())
                .isEqualTo(422);
        assertThat(members.door(me.id())).isEqualTo(Door.REASONED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/welcome", "/settings", "/settings/profile", "/settings/door", "/settings/blocks", "/members"})
    void asksStrangersToSignIn(String path) {
        assertThat(people.stranger().get(path).location()).startsWith("/sign-in");
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
