package kith.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kith.web.PlainText;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server. */
@Component
class Postman {

    private final MailServer server;

    Postman(MailServer server) {
        this.server = server;
    }

    /** @throws Undelivered where the server does not take it, or does not answer */
    void hand(Letter letter, String messageId, Instant now) throws Undelivered {
        MimeMessage message = message(letter, messageId, now);
        try {
            server.sender().send(message);
        } catch (MailException refused) {
            throw undelivered(refused);
        }
    }

    private MimeMessage message(Letter letter, String messageId, Instant now) throws Undelivered {
        try {
            MimeMessage message = server.sender().createMimeMessage();
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_NO, StandardCharsets.UTF_8.name());
            message.setContent(new Alternatives(letter.text(), letter.html()));
            helper.setFrom(server.from());
            helper.setTo(recipient(letter.to()));
            helper.setSubject(PlainText.line(letter.subject()));
            helper.setSentDate(Date.from(now));
            message.setHeader("Message-ID", messageId);
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException broken) {
            throw new IllegalStateException("A letter that cannot be put together", broken);
        }
    }

    /** Taken as it is and not read as a list of addresses, of which somebody could have hidden one in theirs. */
    private static InternetAddress recipient(String address) throws Undelivered {
        try {
            InternetAddress recipient = new InternetAddress();
            recipient.setAddress(address);
            recipient.validate();
            if (recipient.isGroup()) {
                throw new Undelivered("address", true);
            }
            return recipient;
        } catch (AddressException notOne) {
            throw new Undelivered("address", true);
        }
    }

    private static Undelivered undelivered(MailException refused) {
        if (refused instanceof MailAuthenticationException) {
            return new Undelivered("sign_in", false);
        }
        for (Throwable cause : causes(refused)) {
            if (cause instanceof AuthenticationFailedException) {
                return new Undelivered("sign_in", false);
            }
            if (cause instanceof SMTPSenderFailedException) {
                return new Undelivered("sender", false);
            }
            if (cause instanceof SMTPAddressFailedException address) {
                return refusal(address.getReturnCode());
            }
        }
        return causes(refused).stream()
                .filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .findFirst()
                .map(Postman::refusal)
                .orElseGet(() -> new Undelivered("unreachable", false));
    }

    /** What is refused before a recipient was named has to do with Kith and its settings, and may be mended. */
    private static Undelivered refusal(SMTPSendFailedException failed) {
        String command = failed.getCommand();
        return command != null && command.startsWith("MAIL")
                ? new Undelivered("sender", false)
                : refusal(failed.getReturnCode());
    }

    private static Undelivered refusal(int code) {
        return code >= 500 ? new Undelivered("refused", true) : new Undelivered("later", false);
    }

    /** Everything that stands behind it, by any of the three ways in which mail exceptions hang together. */
    private static List<Throwable> causes(MailException refused) {
        List<Throwable> causes = new ArrayList<>(List.of(refused));
        if (refused instanceof MailSendException several) {
            causes.addAll(List.of(several.getMessageExceptions()));
        }
        for (int i = 0; i < causes.size(); i++) {
            Throwable one = causes.get(i);
            Throwable next = one instanceof MessagingException mail ? mail.getNextException() : null;
            for (Throwable more : new Throwable[] {one.getCause(), next}) {
                if (more != null && !causes.contains(more)) {
                    causes.add(more);
                }
            }
        }
        return causes;
    }
}
