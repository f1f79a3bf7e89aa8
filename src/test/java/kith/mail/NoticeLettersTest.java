package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kith.Visitor;
import kith.invitation.InvitationId;
import kith.invitation.InvitationJobs;
import kith.member.Blocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticeLettersTest extends MailTest {

    @Autowired
    Blocks blocks;

    @Autowired
    InvitationJobs jobs;

    private Visitor ada;
    private Visitor ben;

    @BeforeEach
    void two() {
        ada = people.signedIn("Ada Brink");
        ben = people.signedIn("Ben Oduya");
    }

    @Test
    void holdsTheWholeHowAndWhyBothAsTextAndToLookAt() {
        InvitationId id = invite(ada.id(), ben.id());
        MimeMessage letter = onlyLetter(ben.who());

        assertThat(subject(letter)).isEqualTo("Ada Brink invites you to connect");
        assertThat(header(letter, "From")).isEqualTo("The Society <kith@example.org>");
        assertThat(header(letter, "Message-ID")).matches("<[0-9a-f]{32}@kith\\.example\\.org>");
        assertThat(header(letter, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(letter, "List-Unsubscribe"))
                .startsWith("<http://kith.example.org/mail/unsubscribe/" + ben.id() + "-invitations-");
        assertThat(text(letter))
                .startsWith("Ada Brink invites you to connect\n\nAda Brink\nhttp://kith.example.org/members/")
                .contains("“ Says you met: Galway, the ferry quay, August 2026")
                .contains("> " + WHY)
                .contains("Accept\nhttp://kith.example.org/invitations/" + id + "\n")
                .contains("Ask back\nhttp://kith.example.org/invitations/" + id + "?open=ask")
                .contains("Decline…\nhttp://kith.example.org/invitations/" + id + "?open=decline")
                .contains("http://kith.example.org/settings/mail");
        assertThat(html(letter))
                .contains("Says you met: Galway, the ferry quay, August 2026", WHY)
                .contains("href=\"http://kith.example.org/invitations/" + id + "?open=ask\"")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">");
        assertThat(states(ben.id())).containsExactly("sent");
    }

    @Test
    void fetchesNothingAndEveryLinkIsAWholeAddress() {
        invite(ada.id(), ben.id());
        String html = html(onlyLetter(ben.who()));
        assertThat(html).doesNotContain("<img", "<link", "<script", "<form", "url(", "@import", "src=", "background=");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("http://kith.example.org/"));
    }

    @Test
    void eachLinkOpensAPageWithAFormAndDoesNothing() {
        InvitationId id = invite(ada.id(), ben.id());
        onlyLetter(ben.who());
        String asking = ben.get("/invitations/" + id + "?open=ask").body();
        assertThat(asking).containsPattern("<details class=\"act\" open>\\s*<summary class=\"button\">Ask back");
        assertThat(ben.get("/invitations/" + id + "?open=decline").body())
                .containsPattern("<details class=\"act\" open>\\s*<summary class=\"button\">Decline");
        assertThat(ben.get("/invitations/" + id).text()).contains("Accept");
    }

    @Test
    void tellsOfEveryStepThatIsTold() {
        InvitationId id = invite(ada.id(), ben.id());
        assertThat(letters(ben.who()))
                .extracting(MailTest::subject)
                .containsExactly("Ada Brink invites you to connect");
        ben.post("/invitations/" + id + "/question", "question", "Which winter?");
        awaitQueued(ada.id(), Kind.ASKED);
        MimeMessage asked = onlyLetter(ada.who());
        assertThat(subject(asked)).isEqualTo("Ben Oduya asks you something about your invitation");
        assertThat(text(asked)).contains("Ben asked\n> Which winter?");
        assertThat(html(asked)).contains("Which winter?");

        ada.post("/invitations/" + id + "/answer", "answer", "The one of 2021.");
        awaitQueued(ben.id(), Kind.ANSWERED);
        assertThat(text(letters(ben.who()).getLast())).contains("Ada answered\n> The one of 2021.");

        ben.post("/invitations/" + id + "/acceptance");
        awaitQueued(ada.id(), Kind.ACCEPTED);
        assertThat(letters(ada.who()))
                .extracting(MailTest::subject)
                .last()
                .isEqualTo("Ben Oduya accepted your invitation");
        ben.post("/invitations/" + id + "/thanks", "words", "Come by on Tuesday.");
        awaitQueued(ada.id(), Kind.THANKED);
        assertThat(text(letters(ada.who()).getLast())).contains("> Come by on Tuesday.");
    }

    @Test
    void tellsOfADeclineThatIsToldAfterItsFiveMinutes() {
        InvitationId id = invite(ada.id(), ben.id());
        ben.post("/invitations/" + id + "/refusal", "manner", "not_now", "words", "Too busy until spring.");
        awaitListeners();
        assertThat(letters(ada.who())).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        jobs.tellRefusals();
        awaitQueued(ada.id(), Kind.DECLINED);
        MimeMessage letter = onlyLetter(ada.who());
        assertThat(subject(letter)).isEqualTo("Ben Oduya answered your invitation");
        assertThat(text(letter)).contains("> Too busy until spring.");
    }

    @Test
    void aQuietDeclineSendsItsSenderNothingEver() {
        InvitationId id = invite(ada.id(), ben.id());
        ben.post("/invitations/" + id + "/refusal", "manner", "quiet");
        assertThat(letters(ben.who())).as("nor is its own letter news any more").isEmpty();
        for (int day = 0; day < 200; day += 40) {
            clock.advance(Duration.ofDays(40));
            jobs.tellRefusals();
            jobs.expire();
            awaitListeners();
            assertThat(letters(ada.who())).isEmpty();
        }
    }

    @Test
    void whatWasAskedStillLooksAskedWhenItIsThenDeclinedQuietly() {
        InvitationId id = invite(ada.id(), ben.id());
        ben.post("/invitations/" + id + "/question", "question", "Which winter?");
        awaitQueued(ada.id(), Kind.ASKED);
        ben.post("/invitations/" + id + "/refusal", "manner", "quiet");
        MimeMessage letter = onlyLetter(ada.who());
        assertThat(text(letter)).contains("> Which winter?").doesNotContain("eclined");
    }

    @Test
    void looksAgainWhenItLeaves() {
        Visitor withdrawn = people.signedIn("Wanda Withdrawn");
        Visitor blocked = people.signedIn("Bo Blocked");
        Visitor suspended = people.signedIn("Susi Suspended");
        Visitor aside = people.signedIn("Alba Aside");
        for (Visitor one : List.of(withdrawn, blocked, suspended, aside)) {
            InvitationId id = invite(one.id(), ben.id());
            if (one == withdrawn) {
                withdrawn.post("/invitations/" + id + "/withdrawal");
            } else if (one == aside) {
                ben.post("/invitations/" + id + "/setting-aside", "aside", "true");
            }
        }
        blocks.block(ben.id(), blocked.id());
        sql.sql("update member set standing = 'suspended' where member_id = :id")
                .param("id", suspended.id().value())
                .update();
        clock.advance(Duration.ofMinutes(10));
        assertThat(letters(ben.who())).isEmpty();
        assertThat(states(ben.id())).hasSize(4).containsOnly("skipped");
    }

    @Test
    void anUnconfirmedAddressGetsNone() {
        sql.sql("update account set confirmed_at = null where member_id = :id")
                .param("id", ben.id().value())
                .update();
        invite(ada.id(), ben.id());
        assertThat(letters(ben.who())).isEmpty();
    }

    @Test
    void hostileNamesAndWordsStayWords() {
        Visitor eve = people.signedIn("Eve\r\nBcc: victim@example.org\u202E\u200F <script>");
        sql.sql("update invitation set why = :why where recipient_id = :ben")
                .param("why", "x")
                .param("ben", ben.id().value())
                .update();
        invite(eve.id(), ben.id());
        sql.sql("update invitation set why = :why where recipient_id = :ben")
                .param("why", "<b>Hello</b><img src=x>\n-- \nNo more mail\r\n\r\n.\r\nMAIL FROM:<a@b.example>")
                .param("ben", ben.id().value())
                .update();
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("Eve Bcc: victim@example.org <script> invites you to connect");
        assertThat(header(letter, "Bcc")).isEmpty();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(html(letter))
                .contains("&lt;b&gt;Hello&lt;/b&gt;&lt;img src=x&gt;")
                .doesNotContain("<script", "<img", "<b>Hello");
        assertThat(text(letter)).contains("> <b>Hello</b><img src=x>\n> -- \n> No more mail");
    }

    @Test
    void aNameThatAsksForAnotherKindOfHeaderIsEncoded() {
        Visitor noor = people.signedIn("نور Haddad =?utf-8?q?x?=");
        invite(noor.id(), ben.id());
        assertThat(subject(onlyLetter(ben.who()))).isEqualTo("نور Haddad =?utf-8?q?x?= invites you to connect");
    }
}
