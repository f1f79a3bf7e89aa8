/**
 * Events: when and where members meet, who comes, and who was there.
 *
 * <p>Every member may announce one, in a group or outside of any; who is going is shown to who is going. It gives {@code invitation} the how {@code event}:
 * proved where both checked in themselves, listed where both registered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"group", "invitation", "connection", "member", "api", "web", "database"})
package kith.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
