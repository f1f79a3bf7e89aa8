/**
 * What every page shares: rendering, the layout's data, errors, paging, limits and the public address of this Kith.
 *
 * <p>Shared ground: every module may use it, and it depends on none of them. What a page must know of the member who looks
 * at it comes in through {@link kith.web.Visitors}, which {@code access} provides.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package kith.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
