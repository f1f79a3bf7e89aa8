/**
 * Reads files of invitations, a LinkedIn archive above all, and tells whoever owns them in private what reasons they hold.
 *
 * <p>A leaf for the command line: pure Java, no Spring, no server, no database, and nothing leaves the machine. What it reads was
 * written by strangers, so it is bounded while it is read and escaped where it is shown; what cannot be read is counted and named,
 * and never stops the rest.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "reason")
package kith.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
