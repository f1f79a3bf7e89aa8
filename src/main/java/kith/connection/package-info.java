/**
 * Who knows whom: the connections of members, one row for each side, and how near two members are.
 *
 * <p>Knows nothing of invitations: how a connection began is theirs to tell. Degrees come from a plain query for now; the graph in memory takes over behind {@link kith.member.Degrees}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"member", "access", "web", "database"})
package kith.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
