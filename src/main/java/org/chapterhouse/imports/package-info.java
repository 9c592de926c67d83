/** Files of records brought in by an admin: read row by row, every odd row told, progress for long ones. */
@ApplicationModule(allowedDependencies = {"api", "people"})
@NullMarked
package org.chapterhouse.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
