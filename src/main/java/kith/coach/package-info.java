/**
 * What people are asked about their words while they write them: the same few questions under the field, whatever the words are for. What is found in words is for
 * {@code kith.reason} to say; what follows from it for the one who writes is for the module they write to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"reason", "web"})
package kith.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
