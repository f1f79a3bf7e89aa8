package kith.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import kith.database.CannotStart;
import kith.database.CannotStart.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, once the operator's settings have been checked: Kith does not start with ones that cannot work. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailServer {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String SMTP = "mail.smtp.";
    private static final String CONNECTING = "15000";
    private static final String TALKING = "60000";

    private final String host;
    private final String from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    /** The people of the demo community have addresses that are nobody's, so they get no letters. */
    MailServer(MailSettings settings, @Value("${kith.demo:false}") boolean demo) {
        this.host = demo ? "" : settings.host().strip();
        this.from = settings.from().strip();
        if (there()) {
            Tls tls = tls(settings.tls());
            checkFrom();
            sender.setHost(host);
            sender.setPort(port(settings.port(), tls));
            sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
            sender.setJavaMailProperties(properties(tls));
            if (!settings.user().isBlank()) {
                sender.setUsername(settings.user());
                sender.setPassword(settings.password());
            }
        }
    }

    private enum Tls {
        STARTTLS(587),
        IMPLICIT(465),
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /** Whether there is one; else nothing leaves. */
    final boolean there() {
        return !host.isEmpty();
    }

    /** The address letters come from, with its name. */
    InternetAddress from() throws AddressException {
        return new InternetAddress(from, true);
    }

    JavaMailSenderImpl sender() {
        return sender;
    }

    private Tls tls(String said) {
        if (said.isBlank()) {
            return HERE.contains(host.toLowerCase(Locale.ROOT)) ? Tls.NONE : Tls.STARTTLS;
        }
        try {
            return Tls.valueOf(said.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new CannotStart(unknown, Reason.BAD_MAIL_TLS, said);
        }
    }

    private static int port(String said, Tls tls) {
        String number = said.strip();
        if (number.isEmpty()) {
            return tls.port;
        }
        if (!number.matches("[0-9]{1,5}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 65_535) {
            throw new CannotStart(Reason.BAD_MAIL_PORT, said);
        }
        return Integer.parseInt(number);
    }

    private void checkFrom() {
        try {
            from().validate();
        } catch (AddressException notOne) {
            throw new CannotStart(notOne, Reason.BAD_MAIL_FROM, from);
        }
    }

    /** Encryption that was asked for is insisted on, with the server's name checked; and nobody waits for a server for ever. */
    private static Properties properties(Tls tls) {
        Properties properties = new Properties();
        properties.setProperty(SMTP + "connectiontimeout", CONNECTING);
        properties.setProperty(SMTP + "timeout", TALKING);
        properties.setProperty(SMTP + "writetimeout", TALKING);
        properties.setProperty(SMTP + "ssl.checkserveridentity", "true");
        properties.setProperty(SMTP + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty(SMTP + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty(SMTP + "ssl.enable", String.valueOf(tls == Tls.IMPLICIT));
        return properties;
    }
}
