package kith.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.member.Audience;
import kith.member.Field;
import kith.member.Link;
import kith.member.Profile;
import kith.member.Profiles;
import kith.member.Station;
import org.junit.jupiter.api.Test;

@KithTest
class ProfilePagesTest {

    private final People people;
    private final Profiles profiles;

    ProfilePagesTest(People people, Profiles profiles) {
        this.people = people;
        this.profiles = profiles;
    }

    @Test
    void showsWhatAMemberShowsAndTheWayToWrite() {
        Visitor me = people.signedIn("Reader Rosa");
        Visitor.Who other = people.member("Shown Stella");
        edit(other, Map.of(Field.ABOUT, Audience.CONNECTIONS));
        var page = me.get("/members/" + other.handle());
        assertThat(page.text())
                .contains(
                        "Shown Stella",
                        "Tunes bells",
                        "Ask Shown about",
                        "Overtones",
                        "Founder",
                        "Acme",
                        "Since 2019",
                        "Casting")
                .doesNotContain("Hidden words");
        assertThat(page.body())
                .contains(
                        "href=\"/members/" + other.handle() + "/invitation\"",
                        "rel=\"nofollow ugc noopener noreferrer\"")
                .contains("action=\"/members/" + other.handle() + "/block\"");
    }

    @Test
    void showsOnesOwnPageAndHowOthersSeeIt() {
        Visitor me = people.signedIn("Own Olga");
        edit(me.who(), Map.of(Field.ABOUT, Audience.CONNECTIONS, Field.HEADLINE, Audience.PUBLIC));
        String path = "/members/" + me.handle();
        assertThat(me.get(path).text()).contains("Hidden words", "Edit your profile");
        assertThat(me.get(path).body()).doesNotContain(path + "/invitation", path + "/block");
        assertThat(me.get(path + "?as=connections").text()).contains("Hidden words", "how your connections see");
        assertThat(me.get(path + "?as=members").text()).contains("Overtones").doesNotContain("Hidden words");
        assertThat(me.get(path + "?as=public").text()).contains("Tunes bells").doesNotContain("Overtones");
        assertThat(me.get(path + "?as=nonsense").text()).contains("Edit your profile");
    }

    @Test
    void showsOthersNoPreview() {
        Visitor me = people.signedIn("Peeking Paul");
        Visitor.Who other = people.member("Shown Stella");
        edit(other, Map.of(Field.ABOUT, Audience.CONNECTIONS));
        assertThat(me.get("/members/" + other.handle() + "?as=connections").text())
                .doesNotContain("Hidden words");
    }

    @Test
    void showsStrangersOnlyWhatIsForEverybody() {
        Visitor stranger = people.stranger();
        Visitor.Who closed = people.member("Closed Clara");
        edit(closed, Map.of());
        Visitor.Who open = people.member("Open Otto");
        edit(open, Map.of(Field.HEADLINE, Audience.PUBLIC));
        var page = stranger.get("/members/" + open.handle());
        assertThat(page.text())
                .contains("Open Otto", "Tunes bells")
                .doesNotContain("Overtones", "Acme", "Casting", "Block");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("kith-session");
        assertThat(stranger.get("/members/" + closed.handle()).location()).startsWith("/sign-in?to=");
        assertThat(stranger.get("/members/nobody-at-all").location()).startsWith("/sign-in?to=");
    }

    @Test
    void hidesThoseWhoBlockAndTheBlocked() {
        Visitor me = people.signedIn("Blocker Bo");
        Visitor other = people.signedIn("Blocked Billie");
        assertThat(me.post("/members/" + other.handle() + "/block").location()).isEqualTo("/settings/blocks");
        assertThat(me.post("/members/" + other.handle() + "/block").location()).isEqualTo("/settings/blocks");
        assertThat(me.get("/settings/blocks").text()).contains("Blocked Billie");
        for (Visitor one : List.of(me, other)) {
            Visitor theOther = one == me ? other : me;
            var hidden = one.get("/members/" + theOther.handle());
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text())
                    .isEqualTo(one.get("/members/nobody-at-all").text());
            assertThat(one.get("/members?q=" + theOther.handle().replace('-', '+'))
                            .body())
                    .doesNotContain("/members/" + theOther.handle() + "\"");
        }
        assertThat(other.post("/members/" + me.handle() + "/block").status()).isEqualTo(404);
        assertThat(other.post("/settings/blocks/" + me.handle() + "/removal").status())
                .isEqualTo(404);
        assertThat(other.get("/settings/blocks").body()).doesNotContain(me.handle());
        assertThat(me.post("/settings/blocks/" + other.handle() + "/removal").location())
                .isEqualTo("/settings/blocks");
        assertThat(other.get("/members/" + me.handle()).status()).isEqualTo(200);
    }

    @Test
    void takesNoBlockWithoutAFormsToken() {
        Visitor me = people.signedIn("Forged Fritz");
        Visitor.Who other = people.member("Shown Stella");
        assertThat(me.postWithout("/members/" + other.handle() + "/block").status())
                .isEqualTo(403);
        assertThat(me.get("/members/" + other.handle() + "/block").status()).isEqualTo(405);
    }

    private void edit(Visitor.Who who, Map<Field, Audience> audiences) {
        profiles.edit(
                who.id(),
                new Profile(
                        who.name(),
                        "Tunes bells",
                        "Ghent",
                        "Hidden words",
                        "Overtones",
                        "Towers",
                        null,
                        List.of(new Station(Station.Kind.WORK, "Acme", "Founder", 2019, null)),
                        List.of("Casting"),
                        List.of(new Link("https://example.org", "Bells")),
                        audiences));
    }
}
