package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

@KithTest
class PeoplePagesTest {

    private final People people;

    PeoplePagesTest(People people) {
        this.people = people;
    }

    @Test
    void leadsFromPageToPage() {
        Visitor me = people.signedIn("Leafing Leo");
        for (int n = 0; n < 21; n++) {
            people.member("Rrpaging Person");
        }
        Answer first = me.get("/members?q=rrpaging+p%C3%A9rson");
        assertThat(people(first)).isEqualTo(20);
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        Answer second = me.get(HtmlUtils.htmlUnescape(next.group(1)));
        assertThat(people(second)).isEqualTo(1);
        assertThat(second.body()).doesNotContain("rel=\"next\"").contains("value=\"rrpaging pérson\"");
    }

    @Test
    void saysWhenItGuesses() {
        Visitor me = people.signedIn("Leafing Leo");
        people.member("Qqwilhelmina Person");
        assertThat(me.get("/members?q=qqwilhelmnia").text()).contains("These come close", "Qqwilhelmina Person");
        assertThat(me.get("/members?q=qqxxyyzz").text()).contains("Nobody here matches");
    }

    @Test
    void showsWhatWasLookedForAsText() {
        Visitor me = people.signedIn("Leafing Leo");
        assertThat(me.get("/members?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&after=%22%3E%3Cb%3E")
                        .body())
                .doesNotContain("<script>alert", "<b>");
        assertThat(me.get("/members?q=%00&after=AAAA").status()).isEqualTo(200);
    }

    @Test
    void offersToWriteToOthersAlone() {
        Visitor me = people.signedIn("Ppalone Andy");
        Visitor.Who other = people.member("Ppalone Bob");
        assertThat(me.get("/members?q=ppalone").body())
                .contains("/members/" + other.handle() + "/invitation")
                .doesNotContain("/members/" + me.handle() + "/invitation");
    }

    private static int people(Answer page) {
        return page.body().split("class=\"name\"", -1).length - 1;
    }
}
