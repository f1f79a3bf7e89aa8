package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kith.Visitor;
import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.message.ConversationId;
import kith.message.Conversations;
import kith.message.MessageNews;
import kith.message.Messages;
import kith.web.PublicUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Ada writes to Ben, who does not come to read it. */
class MessageMailTest extends MailTest {

    @Autowired
    MessageMail mail;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    Connections connections;

    @Autowired
    Blocks blocks;

    @Autowired
    MessageNews news;

    @Autowired
    Outbox outbox;

    @Autowired
    Choices choices;

    @Autowired
    Members members;

    @Autowired
    MailServer server;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PublicUrl url;

    private Visitor.Who ada;
    private Visitor ben;
    private ConversationId id;
    private String path;

    @BeforeEach
    void two() {
        ada = people.member("Ada Brink");
        ben = people.signedIn("Ben Oduya");
        connections.connect(ada.id(), ben.id(), Instant.parse("2024-05-01T00:00:00Z"));
        id = conversations.open(ada.id(), ben.id());
        path = "/messages/" + id.value();
    }

    @Test
    void tellsOnceOfAConversationThatHasWaitedForAQuarterOfAnHour() {
        write("Low water at six.");
        clock.advance(Duration.ofMinutes(10));
        mail.tell();
        assertThat(letters(ben.who())).isEmpty();
        write("Bring *boots*.\n\n> and a rope");
        waits();
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("Ada Brink wrote to you");
        assertThat(text(letter))
                .containsPattern("Ada, \\d{1,2} \\w+ \\d{4}, \\d\\d:\\d\\d\n> Low water at six\\.")
                .contains("\n> Bring *boots*.\n> \n> > and a rope\n")
                .contains("Read and answer\nhttp://kith.example.org" + path + "\n");
        assertThat(header(letter, "List-Unsubscribe")).contains(ben.id() + "-messages-");

        write("Are you there?");
        waits();
        assertThat(letters(ben.who())).as("until it is read").hasSize(1);
        ben.post(path + "/reading", "seen", "3");
        write("Then on Tuesday.");
        waits();
        assertThat(letters(ben.who())).hasSize(2);
        assertThat(text(letters(ben.who()).getLast()))
                .contains("Then on Tuesday.")
                .doesNotContain("Are you there?");
        assertThat(received(ada.address())).isEmpty();
    }

    @Test
    void holdsTheLastFiveAndCountsTheRest() {
        for (int n = 1; n <= 8; n++) {
            write("Line " + n + " of the log.");
        }
        waits();
        assertThat(text(onlyLetter(ben.who())))
                .contains("Line 4 of", "Line 8 of", "3 more wait before these.")
                .doesNotContain("Line 3 of");
    }

    @Test
    void readMutedOrBlockedMeanwhileItIsNotSent() {
        write("Low water at six.");
        waits();
        ben.post(path + "/reading", "seen", "1");
        assertThat(letters(ben.who())).isEmpty();

        write("Low water at seven.");
        waits();
        ben.post(path + "/muting", "muted", "true");
        assertThat(letters(ben.who())).isEmpty();
        ben.post(path + "/muting", "muted", "false");
        ben.post(path + "/reading", "seen", "2");

        write("Low water at eight.");
        waits();
        blocks.block(ben.id(), ada.id());
        assertThat(letters(ben.who())).isEmpty();
        assertThat(states(ben.id())).hasSize(3).containsOnly("skipped");
    }

    @Test
    void whatWasTakenBackIsNotSent() {
        write("Wrong harbour, sorry.");
        people.signIn(ada).post(path + "/1/removal", "for", "all");
        waits();
        assertThat(letters(ben.who())).isEmpty();
        assertThat(states(ben.id())).containsExactly("skipped");
    }

    @Test
    void whatCouldNotBeQueuedIsNotTakenAsTold() {
        write("Low water at six.");
        clock.advance(MessageMail.PATIENCE.plusSeconds(1));
        Letterbox broken = new Letterbox(outbox, choices, members, server) {
            @Override
            void put(MemberId member, Kind kind, long about, Instant at) {
                super.put(member, kind, about, at);
                throw new IllegalStateException("broken");
            }
        };
        MessageMail dying = new MessageMail(broken, news, transaction, clock, url);
        assertThatThrownBy(dying::tell).hasMessage("broken");
        assertThat(states(ben.id())).isEmpty();
        mail.tell();
        assertThat(letters(ben.who())).hasSize(1);
    }

    @Test
    void twoServersAtOnceTellOnce() throws Exception {
        write("Low water at six.");
        clock.advance(MessageMail.PATIENCE.plusSeconds(1));
        Callable<Void> server = () -> {
            mail.tell();
            return null;
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (var done : two.invokeAll(List.of(server, server))) {
                done.get();
            }
        }
        assertThat(states(ben.id())).hasSize(1);
    }

    @Test
    void whatWaitedForDaysIsNoNews() {
        write("Low water at six.");
        clock.advance(Delivery.GIVEN_UP.plusHours(1));
        mail.tell();
        assertThat(states(ben.id())).isEmpty();
    }

    @Test
    void ofThreeBothWhoWroteAreNamed() {
        Visitor.Who cleo = people.member("Cleo Marsh");
        ConversationId three =
                new ConversationId(people.three(ben.id(), ada.id(), cleo.id(), "You two should have met long ago."));
        messages.write(ada.id(), three, "I have the roll.", null);
        messages.write(cleo.id(), three, "And I have the table.", null);
        waits();
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(subject(letter)).isEqualTo("Ada Brink and Cleo Marsh wrote to you");
        assertThat(text(letter)).contains("> I have the roll.", "> And I have the table.");
        assertThat(text(letters(cleo).getLast()))
                .contains("> I have the roll.")
                .doesNotContain("the table", "long ago");
    }

    @Test
    void hostileWordsStayWords() {
        write("<script>alert(1)</script><img src=x>\n-- \nNo more mail about invitations to you");
        waits();
        MimeMessage letter = onlyLetter(ben.who());
        assertThat(html(letter)).contains("&lt;script&gt;alert(1)").doesNotContain("<script", "<img");
        assertThat(text(letter)).contains("> <script>alert(1)</script><img src=x>\n> -- \n> No more mail");
    }

    private void write(String words) {
        messages.write(ada.id(), id, words, null);
    }

    private void waits() {
        clock.advance(MessageMail.PATIENCE.plusSeconds(1));
        mail.tell();
    }
}
