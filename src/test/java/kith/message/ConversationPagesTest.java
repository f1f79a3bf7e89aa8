package kith.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.connection.Connections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations over HTTP, by people without JavaScript. */
@KithTest
class ConversationPagesTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final People people;
    private final Connections connections;
    private final MovableClock clock;
    private final Visitor noor;
    private final Visitor ines;
    private final Visitor cato;
    private String path = "";

    ConversationPagesTest(People people, Connections connections, MovableClock clock) {
        this.people = people;
        this.connections = connections;
        this.clock = clock;
        this.noor = people.signedIn("Noor Aaltonen");
        this.ines = people.signedIn("Ines Madeira");
        this.cato = people.signedIn("Cato Third");
    }

    @BeforeEach
    void theyAreConnected() {
        connections.connect(noor.id(), ines.id(), MAY);
        path = open(noor, ines);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void writesReadsAndMarksAsRead() {
        assertThat(noor.get("/members/" + ines.handle()).body())
                .contains("action=\"/members/" + ines.handle() + "/messages\"");
        assertThat(noor.get("/members/" + cato.handle()).body())
                .doesNotContain("/members/" + cato.handle() + "/messages");
        assertThat(ines.get("/messages").text()).contains("Nobody has written yet.");

        Answer sent = noor.post(path, "text", "Low water at *six*.\nBring boots.", "key", Messages.freshKey());
        assertThat(sent.location()).isEqualTo(path + "#m-1");

        Answer list = ines.get("/messages");
        assertThat(list.text()).contains("Messages new", "Noor Aaltonen unread", "Low water at six. Bring boots.");
        Answer page = ines.get(path);
        assertThat(page.body())
                .contains("<p>Low water at <em>six</em>.<br>Bring boots.</p>", "data-last=\"1\"", "id=\"m-1\"");
        assertThat(page.text()).contains("Mark as read");
        assertThat(ines.get("/messages").text()).as("looking reads nothing").contains("Noor Aaltonen unread");

        assertThat(ines.post(path + "/reading", "seen", "1").location()).isEqualTo(path);
        assertThat(ines.get("/messages").text()).doesNotContain("Messages new", "unread");
        assertThat(ines.get(path).text()).doesNotContain("Mark as read");
        assertThat(ines.postByHtmx(path + "/reading", "seen", "1").status()).isEqualTo(200);
        assertThat(noor.get("/messages").text()).contains("You: Low water").doesNotContain("unread");
    }

    @Test
    void aDoublePressSendsOnce() {
        String key = Messages.freshKey();
        assertThat(noor.post(path, "text", "Low water at six.", "key", key).location())
                .isEqualTo(
                        noor.post(path, "text", "Low water at six.", "key", key).location());
        assertThat(noor.get(path).body()).containsOnlyOnce("<p>Low water at six.</p>");
    }

    @Test
    void whatWasTypedIsNeverLost() {
        String long5001 = "x".repeat(5_001);
        Answer refused = noor.post(path, "text", long5001, "key", Messages.freshKey());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("That is 5,001 characters; a message takes 5,000.", long5001);
        assertThat(noor.get(path).text()).as("kept").contains(long5001);
        assertThat(noor.post(path, "text", " \n ", "key", "").status()).isEqualTo(422);
    }

    @Test
    void draftsAreThereTheNextTimeAndGoWithTheMessage() {
        assertThat(noor.post(path + "/draft", "text", "Low water at", "key", "k-12345678")
                        .location())
                .isEqualTo("/messages");
        assertThat(noor.get("/messages").text()).contains("draft", "You began: Low water at");
        assertThat(noor.get(path).body()).contains(">Low water at</textarea>");
        assertThat(ines.get("/messages").text()).doesNotContain("Low water");
        String key = "k-87654321";
        noor.post(path, "text", "Low water at six.", "key", key);
        assertThat(noor.postByHtmx(path + "/draft", "text", "Low water at six.", "key", key)
                        .status())
                .isEqualTo(200);
        assertThat(noor.get(path).body())
                .as("a draft that comes after its message")
                .doesNotContain(">Low water at six.</textarea>");
    }

    @Test
    void changesWithinAQuarterOfAnHour() {
        noor.post(path, "text", "Low water at six.");
        assertThat(noor.get(path + "/1").text()).contains("Change it", "Take it back");
        assertThat(ines.get(path + "/1").text()).doesNotContain("Change it", "Take it back");
        assertThat(ines.post(path + "/1/text", "text", "High water.").status()).isEqualTo(409);
        assertThat(ines.post(path + "/1/removal", "for", "all").status()).isEqualTo(409);
        assertThat(noor.post(path + "/1/text", "text", "Low water at seven.").location())
                .isEqualTo(path + "?at=1#m-1");
        assertThat(ines.get(path).text())
                .contains("Low water at seven.", "edited")
                .doesNotContain("at six");

        clock.advance(Duration.ofMinutes(15));
        assertThat(noor.get(path + "/1").text()).doesNotContain("Change it", "Take it back");
        Answer late = noor.post(path + "/1/text", "text", "Low water at eight.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("That cannot be changed any more.", "Low water at eight.");
        assertThat(noor.post(path + "/1/removal", "for", "all").status()).isEqualTo(409);
    }

    @Test
    void takesBackForAllOrDeletesForOneself() {
        noor.post(path, "text", "Zennor is a secret.");
        noor.post(path, "text", "Cormorants are not.");
        noor.post(path + "/1/removal", "for", "all");
        assertThat(noor.post(path + "/1/removal", "for", "all").status())
                .as("twice")
                .isEqualTo(302);
        assertThat(ines.get(path).text()).contains("Taken back").doesNotContain("Zennor");
        assertThat(ines.get("/messages?q=zennor").text()).contains("No message of yours");

        clock.advance(Duration.ofDays(9));
        ines.post(path + "/2/removal", "for", "me");
        assertThat(ines.get(path).text()).doesNotContain("Cormorants");
        assertThat(ines.get("/messages").text()).contains("Taken back").doesNotContain("Cormorants");
        assertThat(ines.get("/messages?q=cormorants").text()).contains("No message of yours");
        assertThat(ines.get(path + "/2").status()).isEqualTo(404);
        assertThat(noor.get(path).text()).contains("Cormorants");
        assertThat(noor.get("/messages?q=cormorants").text()).contains("One message");
    }

    @Test
    void findsWordsInOnesOwnMessagesAlone() {
        noor.post(path, "text", "The quillwork ledger of Zennor is blue.");
        for (Visitor visitor : List.of(noor, ines)) {
            Answer found = visitor.get("/messages?q=ZENNOR+ledger");
            assertThat(found.text()).contains("One message", "The quillwork ledger");
            assertThat(found.body()).contains("href=\"" + path + "?at=1#m-1\"");
            assertThat(visitor.get(path + "?at=1").body()).contains("id=\"m-1\"");
        }
        for (String query : List.of("zennor", "@" + noor.id(), "'@" + noor.id() + "'", "-nothing", "a:* | b", "%00")) {
            assertThat(cato.get("/messages?q="
                                    + query.replace(" ", "+")
                                            .replace("|", "%7C")
                                            .replace("'", "%27"))
                            .text())
                    .as(query)
                    .doesNotContain("quillwork");
        }
        noor.post(path + "/1/text", "text", "The quillwork ledger of Galway is green.");
        assertThat(ines.get("/messages?q=zennor").text()).contains("No message of yours");
        assertThat(ines.get("/messages?q=galway").text()).contains("One message");
        assertThat(noor.get("/messages?q=" + "x".repeat(300)).status()).isEqualTo(422);
    }

    @Test
    void isItsPeoplesAlone() {
        noor.post(path, "text", "The quillwork ledger of Zennor is blue.");
        for (String address : List.of(path, path + "/1", path + "/after/0", path + "?at=1")) {
            assertThat(cato.get(address).status()).as(address).isEqualTo(404);
            assertThat(people.stranger().get(address).location()).startsWith("/sign-in");
        }
        for (String address : List.of("", "/draft", "/reading", "/muting", "/leaving", "/1/text", "/1/removal")) {
            assertThat(cato.post(path + address, "text", "Mine.", "for", "all").status())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(cato.post("/members/" + noor.handle() + "/messages").status())
                .as("a stranger cannot write without an invitation")
                .isEqualTo(409);
        assertThat(noor.post("/members/" + noor.handle() + "/messages").status())
                .isEqualTo(404);
        assertThat(ines.get(path).text()).contains("Zennor");
    }

    @Test
    void olderOnesByLinkAndWhatIsNewByNumber() {
        for (int i = 1; i <= 55; i++) {
            noor.post(path, "text", "Line " + i + ".");
        }
        Answer latest = noor.get(path);
        assertThat(latest.body())
                .contains("id=\"m-55\"", "id=\"m-6\"", "?before=6\"")
                .doesNotContain("id=\"m-5\"");
        Answer older = noor.get(path + "?before=6");
        assertThat(older.body())
                .contains("id=\"m-1\"", "id=\"m-5\"", "?before=56\"")
                .doesNotContain("data-last");
        assertThat(noor.get(path + "?at=20").body()).contains("id=\"m-20\"", "id=\"m-44\"");
        Answer after = ines.get(path + "/after/53?changed=0");
        assertThat(numbers(after)).containsExactly("54", "55");
        noor.post(path + "/54/removal", "for", "all");
        noor.post(path, "text", "Line 56.");
        assertThat(numbers(ines.get(path + "/after/55?changed=0"))).containsExactly("54", "56");
        assertThat(numbers(ines.get(path + "/after/55?changed=1"))).containsExactly("56");
        assertThat(ines.get(path + "/after/56?changed=1").body().strip()).isEmpty();
    }

    @Test
    void aMutedOneTellsNothing() {
        ines.post(path + "/muting", "muted", "true");
        noor.post(path, "text", "Low water at six.");
        assertThat(ines.get("/messages").text()).contains("muted").doesNotContain("unread", "Messages new");
        ines.post(path + "/muting", "muted", "false");
        assertThat(ines.get("/messages").text()).contains("unread", "Messages new");
    }

    @Test
    void tooManyWithinAMinuteAreRefusedAndKept() {
        Answer answer = noor.post(path, "text", "Line.");
        for (int i = 0; i < 61 && answer.status() == 302; i++) {
            answer = noor.post(path, "text", "Line " + i + ".");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("60 messages within a minute", "Line ");
        assertThat(noor.get(path).body()).containsPattern(">Line \\d+\\.</textarea>");
    }

    private static List<String> numbers(Answer answer) {
        Matcher number = Pattern.compile("<li id=\"m-(\\d+)\"").matcher(answer.body());
        return number.results().map(found -> found.group(1)).toList();
    }

    private static String open(Visitor me, Visitor other) {
        return String.valueOf(
                me.post("/members/" + other.handle() + "/messages").location());
    }
}
