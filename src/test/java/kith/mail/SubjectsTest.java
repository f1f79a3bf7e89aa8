package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import kith.Visitor;
import kith.connection.Connections;
import kith.connection.FollowUpDue;
import kith.connection.Memories;
import kith.member.Blocks;
import kith.message.Conversations;
import kith.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What letters tell of, side by side; and days to be in touch. */
class SubjectsTest extends MailTest {

    @Autowired
    List<Subject> subjects;

    @Autowired
    Choices choices;

    @Autowired
    Memories memories;

    @Autowired
    Connections connections;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    MessageMail mail;

    @Autowired
    Blocks blocks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Visitor.Who ada;
    private Visitor ben;

    @BeforeEach
    void two() {
        ada = people.member("Ada Brink");
        ben = people.signedIn("Ben Oduya");
        connections.connect(ada.id(), ben.id(), Instant.parse("2024-05-01T00:00:00Z"));
    }

    @Test
    void everyKindThatCanBeChosenHasOneWhoTellsOfIt() {
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            assertThat(subjects.stream().filter(subject -> subject.kinds().contains(kind)))
                    .as(kind.code())
                    .hasSize(kind.topic() == null ? 0 : 1);
        }
    }

    @Test
    void aDayToBeInTouchIsToldWithoutTheNotes() {
        due();
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("You meant to be in touch with Ada Brink");
        assertThat(text(letter))
                .contains("What you keep of Ada\nhttp://kith.example.org/connections/" + ada.handle() + "\n")
                .doesNotContain("gauge");
        assertThat(html(letter)).doesNotContain("gauge");
        assertThat(letters(ada)).isEmpty();
    }

    @Test
    void whatWasDonePutOffOrPartedMeanwhileIsNotTold() {
        LocalDate day = memories.today(ben.id());
        due();
        memories.complete(ben.id(), ada.id(), day);
        assertThat(letters(ben.who())).isEmpty();
        due();
        memories.postpone(ben.id(), ada.id(), day);
        assertThat(letters(ben.who())).isEmpty();
        due();
        connections.remove(ben.id(), ada.id());
        assertThat(letters(ben.who())).isEmpty();
        assertThat(states(ben.id())).hasSize(3).containsOnly("skipped");
    }

    @Test
    void oneDigestHoldsSeveralSubjects() {
        choices.set(ben.id(), Map.of(Topic.INVITATIONS, Rhythm.DAILY, Topic.MESSAGES, Rhythm.DAILY));
        Visitor.Who cato = people.member("Cato Third");
        invite(cato.id(), ben.id());
        messages.write(ada.id(), conversations.open(ada.id(), ben.id()), "Low water at six.", null);
        clock.advance(MessageMail.PATIENCE.plusSeconds(1));
        mail.tell();
        awaitQueued(ben.id(), Kind.MESSAGE);
        clock.advance(Duration.ofHours(25));
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("2 things happened on Kith");
        assertThat(text(letter))
                .contains("Cato Third invites you to connect", "Ada Brink wrote to you", "> Low water at six.");
        assertThat(header(letter, "List-Unsubscribe")).contains(ben.id() + "-digest-");
    }

    @Test
    void neverIsNever() {
        choices.set(ben.id(), Map.of(Topic.FOLLOW_UPS, Rhythm.NEVER));
        publish();
        awaitListeners();
        assertThat(states(ben.id())).isEmpty();
    }

    @Test
    void onePressEndsOneSubject() {
        due();
        String link = header(onlyLetter(ben.who()), "List-Unsubscribe").replaceAll("[<>]", "");
        Visitor stranger = people.stranger();
        String path = URI.create(link).getPath();
        assertThat(stranger.get(path).text())
                .contains("No more mail about the days on which you meant to be in touch?");
        assertThat(stranger.postWithout(path).status()).isEqualTo(200);
        assertThat(choices.of(ben.id()))
                .containsEntry(Topic.FOLLOW_UPS, Rhythm.NEVER)
                .containsEntry(Topic.MESSAGES, Rhythm.AT_ONCE);
    }

    private void due() {
        LocalDate today = memories.today(ben.id());
        memories.keep(
                ben.id(),
                ada.id(),
                new Memories.Typed(
                        "",
                        "Ask about the gauge.",
                        List.of(),
                        today,
                        memories.of(ben.id(), ada.id()).version()));
        publish();
        awaitQueued(ben.id(), Kind.FOLLOW_UP);
    }

    private void publish() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new FollowUpDue(ben.id(), ada.id(), clock.instant())));
    }
}
