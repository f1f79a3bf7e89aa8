/**
 * The first page: what waits for one, and where to go next; for a stranger, what Kith is.
 *
 * <p>A leaf: composed of other modules' things, and nothing depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"invitation", "connection", "member", "access", "web"})
package kith.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
