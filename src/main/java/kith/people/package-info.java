/**
 * Pages that list people: the directory of members, and the people one is connected with.
 *
 * <p>A leaf: nothing depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"connection", "member", "access", "api", "web"})
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
