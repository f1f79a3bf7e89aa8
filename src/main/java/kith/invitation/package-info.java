/**
 * The invitation: who writes to whom, how they found them, why it makes sense to connect, and what is answered.
 *
 * <p>Kith's centre. It knows the rules (who may write, what may follow what, what the sender may know) and shows the one card; the kinds of
 * how that other modules can prove come in as {@link kith.invitation.HowKind} beans from above.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"reason", "coach", "connection", "member", "access", "api", "web", "database"})
package kith.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
