/**
 * Pages of people: the directory of members, how one is connected with somebody, and who is worth an invitation.
 *
 * <p>A leaf: nothing depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "group",
            "invitation",
            "connection",
            "graph",
            "member",
            "access",
            "api",
            "web",
            "database"
        })
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
