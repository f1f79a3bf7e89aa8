/**
 * Personal links: an address that a member gives away, on a badge, a card or in a signature, and that brings people to them.
 *
 * <p>It gives {@code invitation} the how {@code link}, which is proved: the sender holds what the recipient gave away. What is counted is the invitations
 * sent with it, never who looked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"invitation", "connection", "member", "access", "api", "web", "database"})
package kith.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
