/**
 * The demo community: a fictional society whose members, groups, events, connections, links, invitations and messages are told anew, step by step, on the days they happened.
 *
 * <p>A leaf. It goes through the same doors as everybody: whatever it shows came about by the use cases of the other modules.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "introduction",
            "message",
            "recommendation",
            "invitation",
            "connection",
            "group",
            "link",
            "event",
            "member",
            "access",
            "web",
            "database"
        })
package kith.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
