package kith.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import org.junit.jupiter.api.Test;

@KithTest
class GroupPagesTest {

    private static final Instant LONG_AGO = Instant.parse("2023-02-15T12:00:00Z");

    private final People people;
    private final Groups groups;
    private final GroupStore store;
    private final Members members;
    private final Blocks blocks;
    private final Visitor ada;
    private final String name;

    GroupPagesTest(People people, Groups groups, GroupStore store, Members members, Blocks blocks) {
        this.people = people;
        this.groups = groups;
        this.store = store;
        this.members = members;
        this.blocks = blocks;
        this.ada = people.signedIn("Ada Brink");
        this.name = "Harbour Data " + ada.id();
    }

    @Test
    void isFoundedJoinedAndLeft() {
        assertThat(ada.get("/groups/new").text()).contains("Start a group");
        Answer founded = ada.post("/groups", "name", name, "about", "For measurements from a harbour.");
        String address = String.valueOf(founded.location());
        assertThat(ada.follow(founded).text())
                .contains(name, "One member", "by Ada Brink", "For measurements from a harbour.", "closes for good");

        Visitor ben = people.signedIn("Ben Oduya");
        assertThat(ben.get("/groups?q=harbour+data+" + ada.id()).text()).contains(name, "One member");
        Answer page = ben.get(address);
        assertThat(page.text()).contains("Join", "Ada Brink");
        assertThat(page.body()).contains("/members/" + ada.handle() + "/invitation");

        assertThat(ben.follow(ben.post(address + "/membership")).text())
                .contains("You are in.", "2 members", "Ben Oduya");
        assertThat(ben.get("/groups").text()).contains(name);
        assertThat(ben.follow(ben.post(address + "/membership/removal")).text()).contains("You left", "One member");
        assertThat(ada.follow(ada.post(address + "/membership/removal")).text()).contains("the group is closed");
        assertThat(ben.get(address).text())
                .contains("closed when its last member left")
                .doesNotContain("Join");
        assertThat(ben.post(address + "/membership").status()).isEqualTo(404);
    }

    @Test
    void bringsBackWhatWasTypedWithWhatToDoAboutIt() {
        String hostile = "<script>alert(1)</script>\"'><img src=x>";
        Answer refused = ada.post("/groups", "name", "", "about", hostile);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Please give it a name.");
        assertThat(refused.body())
                .doesNotContain("<script>alert", "<img src=x>")
                .contains("&lt;script&gt;alert(1)");
        assertThat(ada.post("/groups").status()).isEqualTo(422);
    }

    @Test
    void showsHostileTextAsText() {
        String hostile = "<b onclick=x>" + ada.id() + "</b> \u202Eevil\u0000 😀";
        Answer page = ada.follow(ada.post("/groups", "name", hostile, "about", "<script>alert(2)</script>\u202E"));
        assertThat(page.body()).doesNotContain("<b onclick", "<script>alert", "\u202E", "\u0000");
        assertThat(page.body())
                .contains("&lt;b onclick=x&gt;" + ada.id() + "&lt;/b&gt; evil 😀", "&lt;script&gt;alert(2)");
    }

    @Test
    void pagesThroughMembersAndThroughGroupsByKey() {
        String slug = groups.create(ada.id(), "crowd", name, "", LONG_AGO);
        List<MemberId> crowd = IntStream.range(0, 22)
                .mapToObj(n -> members.join("Crowd Number " + n))
                .toList();
        crowd.forEach(member -> groups.join(member, slug, LONG_AGO.plusSeconds(60)));
        Answer first = ada.get("/groups/" + slug);
        assertThat(first.text()).contains("Crowd Number 18", "23 members").doesNotContain("Crowd Number 19 ");
        Answer second = ada.get(next(first));
        assertThat(second.text()).contains("Crowd Number 19", "Crowd Number 21").doesNotContain("Crowd Number 18 ");
        assertThat(second.body()).doesNotContain("rel=\"next\"");

        IntStream.range(0, 21)
                .forEach(n -> groups.create(ada.id(), "many", "Many %02d of %s".formatted(n, ada.id()), "", LONG_AGO));
        Answer mine = ada.get("/groups?show=mine");
        assertThat(mine.text()).contains("Many 18").doesNotContain("Many 19");
        assertThat(ada.get(next(mine)).text()).contains("Many 19", "Many 20").doesNotContain("Many 18");
        Answer all = ada.get("/groups?q=many");
        assertThat(all.text()).contains("Many 19 of " + ada.id()).doesNotContain("Many 20 of " + ada.id());
        assertThat(ada.get(next(all)).text()).contains("Many 20 of " + ada.id());
    }

    @Test
    void hidesWhomOneMayNotSee() {
        Visitor ben = people.signedIn("Ben Oduya");
        String slug = groups.create(ada.id(), "hiding", name, "", LONG_AGO);
        groups.join(ben.id(), slug, LONG_AGO);
        assertThat(ben.get("/groups/" + slug).body()).contains(ada.handle());
        blocks.block(ada.id(), ben.id());
        assertThat(ben.get("/groups/" + slug).body()).doesNotContain(ada.handle(), "Ada Brink");
        assertThat(ada.get("/groups/" + slug).body()).doesNotContain(ben.handle());
    }

    @Test
    void isForMembersAloneAndNotMovedByMadeUpAddresses() {
        assertThat(String.valueOf(people.stranger().get("/groups").location())).startsWith("/sign-in");
        assertThat(ada.get("/groups/no-such-group").status()).isEqualTo(404);
        groups.create(ada.id(), "solid", name, "", LONG_AGO);
        for (String query :
                List.of("q=%25", "q=_", "q=%00", "after=%00", "after=nobody", "show=x", "q=" + "a".repeat(3_000))) {
            assertThat(ada.get("/groups?" + query).status()).as(query).isEqualTo(200);
        }
        assertThat(ada.get("/groups?q=!!!").text()).contains("No group of that name.");
        assertThat(ada.get("/groups/solid?after=1.2.3").text()).contains("Ada Brink");
        assertThat(people.signedIn("Neu").get("/groups?show=mine").text()).contains("You are in no group yet.");
    }

    @Test
    void knowsTheGroupsOfSeveralMembersThoseSharedFirst() {
        MemberId ben = members.join("Ben Oduya");
        String aside = groups.create(ben, "aside", "Aside " + ben, "", LONG_AGO);
        String shared = groups.create(ben, "shared", "Shared " + ben, "", LONG_AGO);
        groups.join(ada.id(), shared, LONG_AGO.plusSeconds(5));
        var found = store.of(List.of(ben, ada.id(), members.join("Nowhere Nora")), ada.id(), 10);
        assertThat(found).containsOnlyKeys(ben, ada.id());
        assertThat(found.get(ben)).extracting(Belonging::slug).containsExactly(shared, aside);
        assertThat(found.get(ben)).extracting(Belonging::shared).containsExactly(true, false);
        assertThat(store.of(List.of(ben), ada.id(), 1).get(ben)).hasSize(1);
    }

    @Test
    void standsBesideTheProfilesOfItsMembers() {
        Visitor ben = people.signedIn("Ben Oduya");
        String slug = groups.create(ada.id(), "beside", name, "", LONG_AGO);
        assertThat(ben.get("/members/" + ada.handle()).text()).contains("Groups " + name + " Since 2023");
        groups.join(ben.id(), slug, LONG_AGO);
        assertThat(ben.get("/members/" + ada.handle()).text()).contains(name + " You too Since 2023");
        assertThat(ada.get("/members/" + ada.handle()).text())
                .contains(name + " Since 2023")
                .doesNotContain("You too");
    }

    private static String next(Answer page) {
        String after = page.body().substring(page.body().indexOf("rel=\"next\" href=\"") + 17);
        return after.substring(0, after.indexOf('"')).replace("&amp;", "&").replace(" ", "+");
    }
}
