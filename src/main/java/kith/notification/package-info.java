/**
 * Tells members what others did: notices in the page.
 *
 * <p>A leaf that listens: what happens is told by other modules' events, and nothing depends on it. A notice keeps who and when alone; what it shows
 * is the invitation's own card, so that it never shows more, or other, than the rest of Kith does.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "event",
            "introduction",
            "recommendation",
            "invitation",
            "connection",
            "live",
            "member",
            "access",
            "web",
            "database"
        })
package kith.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
