package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.invitation.InvitationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How often letters come, and how one ends them. */
class ChoicesTest extends MailTest {

    @Autowired
    Choices choices;

    @Autowired
    UnsubscriptionLinks links;

    private Visitor ada;
    private Visitor ben;

    @BeforeEach
    void two() {
        ada = people.signedIn("Ada Brink");
        ben = people.signedIn("Ben Oduya");
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-05-14T05:00:00Z, Europe/Berlin, 2026-05-14T06:00:00Z",
        "DAILY, 2026-05-14T06:00:00Z, Europe/Berlin, 2026-05-15T06:00:00Z",
        "DAILY, 2026-05-14T05:59:30Z, Europe/Berlin, 2026-05-15T06:00:00Z",
        "DAILY, 2026-05-14T06:00:00Z, America/New_York, 2026-05-14T12:00:00Z",
        "DAILY, 2026-10-24T20:00:00Z, Europe/Berlin, 2026-10-25T07:00:00Z",
        "WEEKLY, 2026-05-14T06:00:00Z, Europe/Berlin, 2026-05-18T06:00:00Z",
        "WEEKLY, 2026-05-18T05:00:00Z, Europe/Berlin, 2026-05-18T06:00:00Z",
        "WEEKLY, 2026-05-18T06:00:00Z, Europe/Berlin, 2026-05-25T06:00:00Z",
        "AT_ONCE, 2026-05-18T06:00:00Z, Europe/Berlin, 2026-05-18T06:00:00Z",
    })
    void aDigestIsDueAtEightWhereItsReaderIs(Rhythm rhythm, Instant now, String zone, Instant due) {
        assertThat(rhythm.due(now, ZoneId.of(zone))).isEqualTo(due);
    }

    @Test
    void gathersWhatHappenedInOneLetterAtEightInTwoZones() {
        Visitor zoe = people.signedIn("Zoe Auckland");
        zone(ben, "Europe/Berlin");
        zone(zoe, "Pacific/Auckland");
        choices.set(ben.id(), Map.of(Topic.INVITATIONS, Rhythm.DAILY));
        choices.set(zoe.id(), Map.of(Topic.INVITATIONS, Rhythm.DAILY));
        invite(ada.id(), ben.id());
        invite(ada.id(), zoe.id());
        InvitationId withdrawn = invite(zoe.id(), ben.id());
        InvitationId third = invite(people.member("Cato Third").id(), ben.id());
        zoe.post("/invitations/" + withdrawn + "/withdrawal");
        assertThat(letters(ben.who())).isEmpty();

        for (Visitor one : List.of(ben, zoe)) {
            Instant due = sql.sql("select due_at from mail_outbox where member_id = :id and kind = 'digest'")
                    .param("id", one.id().value())
                    .query(java.time.OffsetDateTime.class)
                    .single()
                    .toInstant();
            ZonedDateTime there = due.atZone(ZoneId.of(one == ben ? "Europe/Berlin" : "Pacific/Auckland"));
            assertThat(there.getHour()).isEqualTo(8);
            assertThat(there.getMinute()).isZero();
            assertThat(Duration.between(clock.instant(), due)).isLessThan(Duration.ofHours(25));
        }
        clock.advance(Duration.ofHours(25));
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("2 things happened with your invitations");
        assertThat(text(letter))
                .contains(
                        "Ada Brink invites you to connect",
                        "Cato Third invites you to connect",
                        "/invitations/" + third)
                .doesNotContain("Zoe");
        assertThat(html(letter).split("class=\"card\"", -1)).hasSize(3);
        assertThat(header(letter, "List-Unsubscribe")).contains(ben.id() + "-digest-");
        assertThat(letters(zoe.who())).hasSize(1);
        assertThat(states(ben.id())).containsOnly("sent");

        clock.advance(Duration.ofDays(2));
        assertThat(letters(ben.who())).as("nothing new, no letter").hasSize(1);
    }

    @Test
    void saysHowManyDidNotFitIntoALetter() {
        choices.set(ben.id(), Map.of(Topic.INVITATIONS, Rhythm.DAILY));
        for (int n = 0; n < 42; n++) {
            invite(people.member("Writing Wim").id(), ben.id());
        }
        clock.advance(Duration.ofHours(25));
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("42 things happened with your invitations");
        assertThat(html(letter).split("class=\"card\"", -1)).hasSize(41);
        assertThat(text(letter)).contains("2 more did not fit into this letter.\nhttp://kith.example.org/notices");
        assertThat(html(letter)).contains("href=\"http://kith.example.org/notices\"");
    }

    @Test
    void whatWasChosenNeverIsNotSentEvenIfItWaitedAlready() {
        invite(ada.id(), ben.id());
        choices.set(ben.id(), Map.of(Topic.INVITATIONS, Rhythm.NEVER));
        assertThat(letters(ben.who())).isEmpty();
        assertThat(states(ben.id())).containsExactly("skipped");
    }

    @Test
    void onePressInTheMailProgramEndsOneKindWithoutSessionOrToken() throws Exception {
        invite(ada.id(), ben.id());
        String link = header(onlyLetter(ben.who()), "List-Unsubscribe").replaceAll("[<>]", "");
        URI here = ben.home().resolve(URI.create(link).getPath());
        HttpClient program = HttpClient.newHttpClient();

        HttpResponse<String> looked = program.send(HttpRequest.newBuilder(here).build(), BodyHandlers.ofString());
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body())
                .contains("No more mail about invitations to you?")
                .doesNotContain("Ben");
        assertThat(looked.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(choices.of(ben.id())).as("looking changes nothing").containsEntry(Topic.INVITATIONS, Rhythm.AT_ONCE);

        HttpResponse<String> pressed = program.send(
                HttpRequest.newBuilder(here)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(pressed.statusCode()).isEqualTo(200);
        assertThat(choices.of(ben.id()))
                .containsEntry(Topic.INVITATIONS, Rhythm.NEVER)
                .containsEntry(Topic.QUESTIONS, Rhythm.AT_ONCE)
                .containsEntry(Topic.CONNECTIONS, Rhythm.AT_ONCE);
    }

    @Test
    void aLinkIsNobodysToMakeUp() {
        String path = links.path(new Unsubscription(ben.id(), Topic.INVITATIONS));
        Visitor stranger = people.stranger();
        List<String> made = List.of(
                path.replace("-invitations-", "-questions-"),
                path.replace("/" + ben.id() + "-", "/" + ada.id() + "-"),
                path + "x",
                path.substring(0, path.length() - 1),
                "/mail/unsubscribe/" + ben.id() + "-invitations-",
                "/mail/unsubscribe/x",
                "/mail/unsubscribe/99999999999999999999-digest-x");
        for (String address : made) {
            assertThat(stranger.get(address).status()).as(address).isEqualTo(404);
            assertThat(stranger.postWithout(address).status()).as(address).isEqualTo(404);
        }
        assertThat(choices.of(ben.id())).doesNotContainValue(Rhythm.NEVER);
        assertThat(stranger.postWithout(path).status()).isEqualTo(200);
    }

    @Test
    void theDigestsLinkEndsAllThatIsGathered() {
        choices.set(ben.id(), Map.of(Topic.INVITATIONS, Rhythm.DAILY, Topic.REFUSALS, Rhythm.WEEKLY));
        people.stranger().postWithout(links.path(new Unsubscription(ben.id(), null)));
        assertThat(choices.of(ben.id()))
                .containsEntry(Topic.INVITATIONS, Rhythm.NEVER)
                .containsEntry(Topic.REFUSALS, Rhythm.NEVER)
                .containsEntry(Topic.QUESTIONS, Rhythm.AT_ONCE);
    }

    @Test
    void isChosenInTheSettings() {
        assertThat(ben.get("/settings/mail").text()).contains("Invitations to you", "Gathered, every Monday");
        Answer saved = ben.post(
                "/settings/mail",
                "invitations",
                "weekly",
                "questions",
                "at_once",
                "connections",
                "daily",
                "refusals",
                "never",
                "introductions",
                "at_once",
                "recommendations",
                "daily",
                "messages",
                "never",
                "follow_ups",
                "weekly",
                "events",
                "daily");
        assertThat(ben.follow(saved).text()).contains("Saved.");
        assertThat(choices.of(ben.id()))
                .containsEntry(Topic.INVITATIONS, Rhythm.WEEKLY)
                .containsEntry(Topic.REFUSALS, Rhythm.NEVER)
                .containsEntry(Topic.MESSAGES, Rhythm.NEVER)
                .containsEntry(Topic.FOLLOW_UPS, Rhythm.WEEKLY)
                .containsEntry(Topic.EVENTS, Rhythm.DAILY);
        Answer refused = ben.post("/settings/mail", "invitations", "hourly", "questions", "never");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose one for each.");
        assertThat(choices.of(ben.id())).containsEntry(Topic.INVITATIONS, Rhythm.WEEKLY);
    }

    private void zone(Visitor who, String zone) {
        sql.sql("update member set zone = :zone where member_id = :id")
                .param("zone", zone)
                .param("id", who.id().value())
                .update();
    }
}
