/**
 * Pages that list people: the directory of members.
 *
 * <p>A leaf: nothing depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "member"})
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
