/**
 * Letters by e-mail: what others did that concerns one, and what concerns one's account.
 *
 * <p>A leaf that listens. An event puts a row into the outbox in the listener's own transaction; the letter is written when it leaves, from the same card
 * or words that the pages show, after looking again whether it still holds. Rows hold who, what and when, never a body, an address or a secret.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "event",
            "introduction",
            "recommendation",
            "message",
            "invitation",
            "connection",
            "member",
            "access",
            "web",
            "database"
        })
package kith.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
