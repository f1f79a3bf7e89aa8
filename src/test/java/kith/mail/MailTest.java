package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.invitation.Claim;
import kith.invitation.InvitationId;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import kith.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A Kith with a real mail server. Letters leave when the test says so, and not by the clock. */
@KithTest
abstract class MailTest {

    static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static final String WHY =
            "You said at the workshop that your model is off by twelve minutes when the wind turns east."
                    + " We log every berth time against wind since 2019 and see the same. May I ask how you correct for it?";

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    Delivery delivery;

    @Autowired
    OutboxStore store;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        settings.add("kith.mail.host", () -> "127.0.0.1");
        settings.add("kith.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("kith.mail.from", () -> "The Society <kith@example.org>");
        settings.add("kith.mail.every", () -> "P1D");
        settings.add("kith.url", () -> "http://kith.example.org");
    }

    @BeforeEach
    @AfterEach
    void anEmptyBox() throws Exception {
        clock.reset();
        sql.sql("delete from mail_outbox").update();
        sql.sql("delete from attempt").update();
        SERVER.purgeEmailFromAllMailboxes();
    }

    /** Sends an invitation with a reason; its letter waits in the outbox afterwards. */
    InvitationId invite(MemberId from, MemberId to) {
        InvitationId id = invitations.send(
                new Pair(from, to),
                new Invitations.Letter(
                        new Claim("met", "", Map.of("where", "Galway, the ferry quay", "when", "August 2026")),
                        WHY,
                        "",
                        Invitations.Insistence.AS_IT_IS));
        awaitQueued(to, Kind.SENT);
        return id;
    }

    void awaitQueued(MemberId member, Kind kind) {
        await().until(() -> sql.sql("select count(*) from mail_outbox where member_id = :member and kind = :kind"
                                + " and state in ('waiting', 'gathering')")
                        .param("member", member.value())
                        .param("kind", kind.code())
                        .query(Integer.class)
                        .single()
                > 0);
    }

    /** Waits until every listener is done, for whoever wants to see that nothing came of it. */
    void awaitListeners() {
        await().until(() -> sql.sql("select not exists (select from event_publication)")
                .query(Boolean.class)
                .single());
    }

    void sendAll() {
        for (int i = 0; i < 1000 && delivery.next(); i++) {
            // each in its turn
        }
    }

    /** Sends what is due, and gives what this member got since the test began. */
    List<MimeMessage> letters(Visitor.Who member) {
        sendAll();
        return received(member.address());
    }

    static List<MimeMessage> received(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(message -> to(message).equals(address))
                .toList();
    }

    MimeMessage onlyLetter(Visitor.Who member) {
        List<MimeMessage> letters = letters(member);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    List<String> states(MemberId member) {
        return sql.sql("select state from mail_outbox where member_id = :member order by letter_id")
                .param("member", member.value())
                .query(String.class)
                .list();
    }

    static String to(MimeMessage message) {
        return header(message, "To");
    }

    static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? "" : String.join(" | ", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage message) {
        return part(message, 0, "text/plain");
    }

    static String html(MimeMessage message) {
        return part(message, 1, "text/html");
    }

    private static String part(MimeMessage message, int number, String type) {
        try {
            Multipart parts = (Multipart) message.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            BodyPart part = parts.getBodyPart(number);
            assertThat(part.getContentType()).startsWith(type).contains("UTF-8");
            return ((String) part.getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    MimeMessage reset(Visitor.Who member, Visitor browser) {
        browser.post("/sign-in/forgotten", "address", member.address());
        awaitQueued(member.id(), Kind.RESET);
        sendAll();
        MimeMessage letter = received(member.address()).getLast();
        assertThat(subject(letter)).isEqualTo("Choose another password");
        return letter;
    }

    static String link(MimeMessage letter) {
        Matcher link = Pattern.compile("http://kith\\.example\\.org/sign-in/(?:reset|confirm)/[\\w-]{32}")
                .matcher(text(letter));
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }

    static MimeMessage only(String address) {
        List<MimeMessage> letters = received(address);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }
}
