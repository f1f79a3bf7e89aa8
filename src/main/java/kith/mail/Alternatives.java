package kith.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/** The two ways to read a letter, the plain one first as the standard has it. */
final class Alternatives extends MimeMultipart {

    Alternatives(String text, String html) throws MessagingException {
        super("alternative");
        addBodyPart(part(text, "plain"));
        addBodyPart(part(html, "html"));
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
