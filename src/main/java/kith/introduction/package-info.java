/**
 * Introductions: somebody asks a mutual contact to introduce them to a third person, or offers two of their own contacts to each other.
 *
 * <p>It gives {@code invitation} the how {@code introduction}, which is proved: it comes about by the go-between's words alone. What each of the three may
 * know of it stands in a row of their own, so that a quiet decline looks like any other wait.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "reason",
            "coach",
            "invitation",
            "connection",
            "graph",
            "member",
            "access",
            "api",
            "web",
            "database"
        })
package kith.introduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
