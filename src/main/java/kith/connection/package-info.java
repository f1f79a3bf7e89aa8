/**
 * Who knows whom: the connections of members, one row for each side, and how near two members are.
 *
 * <p>Knows nothing of invitations: how a connection began is theirs to tell. The table is the truth; {@link kith.connection.Network} answers from a graph in memory
 * that follows a log of the table's changes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"member", "access", "web", "database", "graph"})
package kith.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
