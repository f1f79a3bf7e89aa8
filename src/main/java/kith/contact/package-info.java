/**
 * The people one is connected with: the list to look through, one's own page on each, what one noted, and both as cards for an address book.
 *
 * <p>A leaf: nothing depends on it. What these pages show of one's notes is shown to nobody but their owner; there is no way from here to anybody else's.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"group", "invitation", "connection", "member", "access", "api", "web", "database"})
package kith.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
