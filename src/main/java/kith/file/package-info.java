/**
 * Uploads: pictures people give Kith, checked, re-encoded and kept by the hash of their content under the data folder.
 *
 * <p>Shared ground: any module may keep a file here and shows it by its address.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database"})
package kith.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
