/** Events: records, life cycle, import, calendar and what models may do to them. */
@ApplicationModule(allowedDependencies = {"api", "casework", "chapter", "engine", "forms", "imports", "people"})
@NullMarked
package org.chapterhouse.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
