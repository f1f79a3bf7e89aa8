/**
 * Tells the pages that members have open that something is new, at once and on every server: server-sent events.
 *
 * <p>Shared ground for whoever has news. A wake says what is new and never holds anybody's words: the page fetches those by itself, through the same doors
 * as ever, so that a wake that is lost, comes twice or comes late costs a moment and nothing else (decision 16).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"member", "web", "database"})
package kith.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
