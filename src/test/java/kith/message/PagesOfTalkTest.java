package kith.message;

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
import kith.connection.Connections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From page to page: of a conversation in which something is deleted, of what was found, and of the list that one puts something away from. */
@KithTest
class PagesOfTalkTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final Connections connections;
    private final Visitor noor;
    private final Visitor ines;
    private String path = "";

    PagesOfTalkTest(People people, Connections connections) {
        this.connections = connections;
        this.noor = people.signedIn("Noor Aaltonen");
        this.ines = people.signedIn("Ines Madeira");
    }

    @BeforeEach
    void theyAreConnected() {
        connections.connect(noor.id(), ines.id(), MAY);
        path = String.valueOf(
                noor.post("/members/" + ines.handle() + "/messages").location());
    }

    @Test
    void whatOneDeletedForOneselfLeavesNoHoleInThePages() {
        for (int i = 1; i <= 56; i++) {
            noor.post(path, "text", "Line " + i + ".");
        }
        for (int i : List.of(1, 30, 55, 56)) {
            ines.post(path + "/" + i + "/removal", "for", "me");
        }
        Answer latest = ines.get(path);
        assertThat(latest.body())
                .contains("id=\"m-54\"", "id=\"m-4\"", "data-last=\"56\"", "name=\"seen\" value=\"56\"", "?before=4\"")
                .doesNotContain("id=\"m-3\"");
        assertThat(latest.text()).doesNotContain("Later messages");
        ines.post(path + "/reading", "seen", "56");
        assertThat(ines.get("/messages").text()).doesNotContain("unread");
        Answer older = ines.get(path + "?before=4");
        assertThat(older.body())
                .contains("id=\"m-2\"", "id=\"m-3\"", "?before=55\"")
                .doesNotContain("id=\"m-4\"", "data-last");
        assertThat(older.text()).as("the first is deleted").doesNotContain("Earlier messages");
        assertThat(ines.get(path + "?before=55").body()).contains("data-last=\"56\"");
    }

    @Test
    void searchingGoesOnToTheVeryFirst() {
        for (int i = 1; i <= 45; i++) {
            noor.post(path, "text", "Zennor & Galway, line " + i + ".");
        }
        String address = "/messages?q=zennor+%26+galway";
        int pages = 0;
        List<String> found = new ArrayList<>();
        while (!address.isEmpty()) {
            Answer page = ines.get(address);
            Pattern.compile("line (\\d+)\\.").matcher(page.text()).results().forEach(line -> found.add(line.group(1)));
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page.body());
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(found).hasSize(45).doesNotHaveDuplicates().startsWith("45").endsWith("1");
        assertThat(ines.get("/messages?q=zennor&after=made.up.1").text()).contains("line 45.");
    }

    @Test
    void onePutAwayComesBackWithSomethingNew() {
        noor.post(path, "text", "Low water at six.");
        assertThat(ines.get(path).text()).contains("Put away", "Block Noor, on their page");
        assertThat(ines.post(path + "/shelving", "shelved", "true", "seen", "0").location())
                .as("she has not seen what came")
                .isEqualTo(path);
        assertThat(ines.get("/messages").text()).contains("Noor Aaltonen", "unread");
        assertThat(ines.post(path + "/shelving", "shelved", "true", "seen", "1").location())
                .isEqualTo("/messages");
        assertThat(ines.get("/messages").text()).doesNotContain("Noor Aaltonen", "unread", "Messages new");
        assertThat(ines.get("/messages?q=water").text()).contains("One message");
        assertThat(ines.get(path).text()).contains("You put it away", "Back into the list");
        assertThat(noor.get("/messages").text()).contains("Ines Madeira");
        noor.post(path, "text", "Or seven.");
        assertThat(ines.get("/messages").text()).contains("Noor Aaltonen", "unread");

        ines.post(path + "/shelving", "shelved", "true", "seen", "2");
        ines.post(path + "/draft", "text", "Seven, then", "key", "k-12345678");
        assertThat(ines.get("/messages").text()).contains("You began: Seven, then");
        ines.post(path + "/draft", "text", "", "key", "k-12345678");
        ines.post(path + "/shelving", "shelved", "true", "seen", "2");
        ines.post(path + "/shelving", "shelved", "false");
        assertThat(ines.get("/messages").text()).contains("Noor Aaltonen");
    }
}
