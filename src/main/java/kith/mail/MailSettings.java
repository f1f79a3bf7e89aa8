package kith.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that letters leave by, as the operator named it; nothing in it is checked yet.
 *
 * @param host empty where there is none: then only account mail is queued, and nothing leaves
 * @param port empty for the usual one
 * @param user empty where one need not sign in
 * @param from the address letters come from, with a name if one likes
 * @param tls {@code starttls}, {@code implicit} or {@code none}; empty for {@code starttls}, or {@code none} on this machine
 */
@ConfigurationProperties("kith.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("") String port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("") String tls) {

    @Override
    public String toString() {
        return "MailSettings[not shown]";
    }
}
