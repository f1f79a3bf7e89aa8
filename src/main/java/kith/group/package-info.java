/**
 * Groups that members found, join and leave; being in one together is a way to have found each other.
 *
 * <p>All groups are open for now: everybody may see and join them. It gives {@code invitation} the how {@code group}, and profiles the groups of a
 * member. Discussions, events and resources of a group belong to modules above, which may see this one, never back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"invitation", "connection", "member", "access", "api", "web", "database"})
package kith.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
