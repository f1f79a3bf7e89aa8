package kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.Visitor.Who;
import kith.connection.Connections;
import kith.connection.Memories;
import kith.connection.Memories.Typed;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The list of connections: everybody, and those one looks for by what they show and what one noted, together. */
@KithTest
class ConnectionPagesTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final People people;
    private final Connections connections;
    private final Memories memories;
    private final Visitor ada;
    private final Visitor ben;
    private final Visitor cleo;
    private final Who dora;

    ConnectionPagesTest(People people, Connections connections, Memories memories) {
        this.people = people;
        this.connections = connections;
        this.memories = memories;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Zeno Oduya");
        this.cleo = people.signedIn("Cleo Marsh");
        this.dora = people.member("Dora Vance");
        connections.connect(ada.id(), ben.id(), MAY);
        connections.connect(ada.id(), cleo.id(), MAY.plusSeconds(1));
        connections.connect(ada.id(), dora.id(), MAY.plusSeconds(2));
    }

    @Test
    void findsThemByWhatOneNoted() {
        memories.keep(ada.id(), ben.id(), new Typed("Łódź", "Knows kilns.", List.of("Glass"), null, 0));
        assertThat(found("?q=kilns")).containsExactly("Zeno Oduya");
        assertThat(found("?q=lodz")).containsExactly("Zeno Oduya");
        assertThat(found("?q=zeno")).containsExactly("Zeno Oduya");
        assertThat(found("?tag=glass")).containsExactly("Zeno Oduya");
        assertThat(found("?tag=glass&q=cleo")).isEmpty();
        assertThat(found("?tag=nothing&q=%00")).isEmpty();
    }

    @Test
    void findsThemByGroupPlaceAndTouchTogether() {
        String group = String.valueOf(
                ada.post("/groups", "name", "Sieve " + ada.id(), "about", "").location());
        String slug = group.substring("/groups/".length());
        ben.post(group + "/membership");
        cleo.post(group + "/membership");
        place(ben, "Gdańsk, Poland", "MEMBERS");
        place(cleo, "Gdańsk", "ME");
        memories.touch(ada.id(), ben.id(), null);
        assertThat(found("?group=" + slug)).containsExactlyInAnyOrder("Zeno Oduya", "Cleo Marsh");
        assertThat(found("?place=gdansk")).containsExactly("Zeno Oduya");
        assertThat(found("?place=nsk")).isEmpty();
        assertThat(found("?touch=lately")).containsExactly("Zeno Oduya");
        assertThat(found("?touch=never&group=" + slug)).containsExactly("Cleo Marsh");
        assertThat(found("?touch=sideways&sort=sideways&due=")).hasSize(3);
        Visitor outsider = people.signedIn("Otto Outside");
        connections.connect(outsider.id(), ben.id(), MAY);
        assertThat(outsider.get("/connections?group=" + slug).text()).doesNotContain("Zeno Oduya");
    }

    @Test
    void sortsThem() {
        memories.touch(ada.id(), cleo.id(), null);
        assertThat(found("")).containsExactly("Dora Vance", "Cleo Marsh", "Zeno Oduya");
        assertThat(found("?sort=name")).containsExactly("Cleo Marsh", "Dora Vance", "Zeno Oduya");
        assertThat(found("?sort=touch").getFirst()).isEqualTo("Cleo Marsh");
    }

    @Test
    void leadsFromPageToPageWithAllThatIsAsked() {
        Visitor me = people.signedIn("Leafing Leo");
        for (int n = 10; n < 55; n++) {
            Who other = people.member("Paged Person " + n);
            connections.connect(me.id(), other.id(), MAY.plusSeconds(n));
            memories.keep(me.id(), other.id(), new Typed("", "", List.of("Q&A, so to say"), null, 0));
        }
        for (String sort : List.of("", "&sort=name", "&sort=touch")) {
            List<String> all = new ArrayList<>();
            String address = "/connections?tag=q%26a" + sort;
            while (address != null) {
                Answer page = me.get(address);
                all.addAll(names(page));
                Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page.body());
                address = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : null;
            }
            assertThat(all).hasSize(45).doesNotHaveDuplicates();
        }
        assertThat(me.get("/connections?tag=q%26a").text()).contains("45 people", "45 address cards");
    }

    @Test
    void showsWhatWasLookedForAsText() {
        String odd = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        Answer page =
                ada.get("/connections?q=" + odd + "&tag=" + odd + "&place=" + odd + "&group=" + odd + "&after=" + odd);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    private List<String> found(String query) {
        return names(ada.get("/connections" + query));
    }

    private static List<String> names(Answer page) {
        return Pattern.compile("class=\"name\" href=\"/members/[^\"]+\"><bdi>([^<]+)</bdi>")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void place(Visitor who, String place, String audience) {
        assertThat(who.post(
                                "/settings/profile",
                                "button",
                                "save",
                                "name",
                                who.who().name(),
                                "place",
                                place,
                                "audience.PLACE",
                                audience)
                        .status())
                .isEqualTo(302);
    }
}
