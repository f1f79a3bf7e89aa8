package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sentence a form leaves for the next page. */
@KithTest
class NoticeCookieTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Test
    void isShownOnceOnThePageItIsForAndKeptOutOfTheSession() {
        Visitor ada = people.signedIn("Ada Brink");
        int kept = attributes(ada);
        Answer saved = door(ada);
        assertThat(ada.cookie(NoticeCookie.NAME)).isNotEmpty();
        assertThat(attributes(ada)).isEqualTo(kept);
        assertThat(ada.get("/groups").body()).doesNotContain("class=\"notice\"");
        assertThat(ada.follow(saved).body()).contains("class=\"notice\"");
        assertThat(ada.follow(saved).body()).doesNotContain("class=\"notice\"");
        assertThat(ada.cookie(NoticeCookie.NAME)).isEmpty();
    }

    @Test
    void whatSomebodyMadeUpIsTextOrNothing() {
        Visitor ada = people.signedIn("Ada Brink");
        String session = "kith-session=" + ada.cookie("kith-session") + "; " + NoticeCookie.NAME + "=";
        for (String made : new String[] {
            "", "%%%", "AAAA", "x".repeat(3000), encoded("/groups"), encoded("no address\0"), encoded("\0\0\0")
        }) {
            assertThat(people.stranger()
                            .get("/groups", "Cookie", session + made)
                            .status())
                    .as(made)
                    .isEqualTo(200);
        }
        assertThat(people.stranger()
                        .get("/groups", "Cookie", session + encoded("/groups\0<b>Bold</b>"))
                        .body())
                .contains("&lt;b&gt;Bold")
                .doesNotContain("<b>Bold");
    }

    private static Answer door(Visitor ada) {
        Answer saved = ada.post("/settings/door", "door", "ANYONE", "question", "");
        assertThat(saved.status()).isEqualTo(302);
        return saved;
    }

    private int attributes(Visitor ada) {
        return sql.sql("""
                        select count(*) from spring_session s join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where s.principal_name = ?
                        """).param(ada.id().toString()).query(Integer.class).single();
    }

    private static String encoded(String kept) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
    }
}
