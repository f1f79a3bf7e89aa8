/**
 * The page of one member: what they show to whoever looks, and what other modules have to say about the two.
 *
 * <p>A leaf: nothing depends on it, and it depends on nothing but who members are; the rest comes in as panels.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "member"})
package kith.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
