/**
 * What every endpoint under {@code /api/v1} shares: strict JSON, problems (RFC 9457), slices of lists, requests that may be sent twice, and the
 * description of it all (OpenAPI 3.1).
 *
 * <p>Shared ground like {@code web}: the endpoints themselves are the {@code XApi} of the modules, what they show is an {@code XView}. Who comes
 * in and how fast is for {@code access} to say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database"})
package kith.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
