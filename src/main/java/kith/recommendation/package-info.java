/**
 * Recommendations: what members write of each other from their own experience, shown on a profile once its subject has accepted it word for word.
 *
 * <p>Each has two rows, its subject's and its author's, so that a quiet decline by either shows in nothing that the other reads. What somebody asks
 * for is a recommendation without words, so that writing it is one more step of the same thing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"reason", "coach", "connection", "member", "api", "web", "database"})
package kith.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
