package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import kith.database.CannotStart;
import kith.database.CannotStart.Reason;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void encryptionIsInsistedOnUnlessTheServerIsThisMachine() {
        Properties there =
                server("mail.example.org", "", "kith@example.org", "").sender().getJavaMailProperties();
        assertThat(there)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(server("localhost", "", "kith@example.org", "").sender().getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.required", "false");
        MailServer implicit = server("mail.example.org", "", "kith@example.org", "implicit");
        assertThat(implicit.sender().getPort()).isEqualTo(465);
        assertThat(implicit.sender().getJavaMailProperties()).containsEntry("mail.smtp.ssl.enable", "true");
        assertThat(server("mail.example.org", "2525", "kith@example.org", "none")
                        .sender()
                        .getPort())
                .isEqualTo(2525);
    }

    @Test
    void withoutAHostNothingElseMatters() {
        assertThat(server("", "x", "x", "x").there()).isFalse();
        assertThat(server("localhost", "", "kith@example.org", "").there()).isTrue();
        MailSettings named = new MailSettings("localhost", "", "", "", "kith@example.org", "");
        assertThat(new MailServer(named, true).there()).as("of a demo").isFalse();
    }

    @Test
    void whatCannotWorkIsSaidInOneLine() {
        refuses(Reason.BAD_MAIL_PORT, "smtp", "kith@example.org", "", "KITH_MAIL_PORT should be a number");
        refuses(Reason.BAD_MAIL_PORT, "70000", "kith@example.org", "", "70000");
        refuses(Reason.BAD_MAIL_TLS, "", "kith@example.org", "ssl", "starttls, implicit or none");
        refuses(Reason.BAD_MAIL_FROM, "", "", "", "Kith <kith@example.org>");
        refuses(Reason.BAD_MAIL_FROM, "", "kith at example", "", "kith at example");
    }

    private static void refuses(Reason reason, String port, String from, String tls, String words) {
        assertThatThrownBy(() -> server("mail.example.org", port, from, tls))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    private static MailServer server(String host, String port, String from, String tls) {
        return new MailServer(new MailSettings(host, port, "", "", from, tls), false);
    }
}
