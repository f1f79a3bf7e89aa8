/**
 * The PostgreSQL that Kith stands on: a server of the operator's, or the embedded one that needs nothing installed.
 *
 * <p>Shared ground: everything else sees a {@code DataSource} and does not know which of the two it is. Before it is used it is
 * looked at, and where it will not do Kith says in one sentence what a person can do about it. The module also knows the
 * data folder, and whether a database holds the demo community, and lets transactions take turns ({@link kith.database.Locks}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kith.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
