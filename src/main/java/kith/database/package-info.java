/**
 * The PostgreSQL that Kith stands on: a server of the operator's, or the embedded one that needs nothing installed.
 *
 * <p>Shared ground: everything else sees a {@code DataSource} and does not know which of the two it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kith.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
