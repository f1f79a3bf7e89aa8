package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;

/** What somebody typed is not lost when it comes too late. */
@KithTest
class HeldFormTest {

    private static final String WHY = "You spoke of <b>sea ice</b> & old logbooks";
    private static final String ENCODED = "why=You+spoke+of+%3Cb%3Esea+ice%3C%2Fb%3E+%26+old+logbooks&how=met";

    private final People people;

    HeldFormTest(People people) {
        this.people = people;
    }

    @Test
    void whoWasSignedOutSignsInOnANewPageAndSendsItAgain() {
        Visitor ada = people.signedIn("Ada Brink");
        String token = ada.token();
        ada.lose("kith-session");

        Answer held = send(ada, "/nowhere", ENCODED + "&_csrf=" + token, "Sec-Fetch-Site", "same-origin");
        assertThat(held.status()).isEqualTo(401);
        assertThat(held.text())
                .contains("You were signed out before this arrived")
                .contains(WHY);
        assertThat(held.body())
                .contains("action=\"/nowhere\"", "name=\"how\" value=\"met\"")
                .doesNotContain("<b>sea", "value=\"" + token);

        ada.post("/sign-in", "address", ada.who().address(), "password", People.PASSWORD);
        Answer late = send(ada, "/nowhere", ENCODED + "&_csrf=" + tokenOf(held), "Sec-Fetch-Site", "same-origin");
        assertThat(late.status())
                .as("signing in made the page's token an old one")
                .isEqualTo(403);
        assertThat(late.text()).contains("Kith asks once more").contains(WHY);

        Answer sent = send(ada, "/nowhere", ENCODED + "&_csrf=" + tokenOf(late), "Sec-Fetch-Site", "same-origin");
        assertThat(sent.status()).as("it arrives where it was meant to go").isEqualTo(404);
    }

    @Test
    void theOriginVouchesWhereTheBrowserSaysNoMore() {
        Visitor ada = people.signedIn("Ada Brink");
        assertThat(send(ada, "/nowhere", ENCODED, "Origin", ada.home().toString())
                        .text())
                .contains(WHY);
    }

    @Test
    void wordsFromElsewhereAreNotOfferedToBeSent() {
        Visitor ada = people.signedIn("Ada Brink");
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site", "Origin", ada.home().toString()},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Accept", "text/html"}
        }) {
            Answer refused = send(ada, "/nowhere", ENCODED, headers);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).doesNotContain("sea ice");
        }
    }

    @Test
    void passwordsAreNeverShownAgain() {
        Answer refused = send(
                people.stranger(),
                "/register",
                "name=Ada+Brink+of+the+harbour&password=four+herons+on+one+leg",
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("herons");
    }

    @Test
    void htmxLeavesThePageAsItIs() {
        Visitor stranger = people.stranger();
        Answer answer = stranger.get("/settings/account", "HX-Request", "true");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("location", "hx-redirect", "hx-location", "hx-refresh");
        assertThat(stranger.postByHtmx("/nowhere", "why", WHY).status()).isEqualTo(401);
    }

    @Test
    void signingOutTwiceIsBeingSignedOut() {
        Visitor ada = people.signedIn("Ada Brink");
        String token = ada.token();
        ada.post("/sign-out");
        assertThat(ada.postWithout("/sign-out", "_csrf", token).location()).isEqualTo("/sign-in?out");
    }

    private static Answer send(Visitor visitor, String path, String body, String... headers) {
        HttpRequest.Builder request = visitor.request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return visitor.send(request);
    }

    private static String tokenOf(Answer page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page.body().substring(page.body().indexOf("action=\"/nowhere\"")));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
