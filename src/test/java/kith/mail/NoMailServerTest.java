package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.message.Conversations;
import kith.message.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class NoMailServerTest {

    private final MessageMail mail;
    private final People people;
    private final Connections connections;
    private final Conversations conversations;
    private final Messages messages;
    private final MovableClock clock;
    private final JdbcClient sql;

    NoMailServerTest(
            MessageMail mail,
            People people,
            Connections connections,
            Conversations conversations,
            Messages messages,
            MovableClock clock,
            JdbcClient sql) {
        this.mail = mail;
        this.people = people;
        this.connections = connections;
        this.conversations = conversations;
        this.messages = messages;
        this.clock = clock;
        this.sql = sql;
    }

    @Test
    void messagesAreNeitherToldNorTakenAsTold() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor.Who ben = people.member("Ben Oduya");
        connections.connect(ada.id(), ben.id(), Instant.parse("2024-05-01T00:00:00Z"));
        messages.write(ada.id(), conversations.open(ada.id(), ben.id()), "Low water at six.", null);
        clock.advance(MessageMail.PATIENCE.plusSeconds(1));
        try {
            mail.tell();
        } finally {
            clock.reset();
        }
        assertThat(sql.sql("select told from participant where member_id = :ben")
                        .param("ben", ben.id().value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(sql.sql("select count(*) from mail_outbox where member_id = :ben")
                        .param("ben", ben.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
