/** Chapters: records, life cycle, import and what models may do to them. */
@ApplicationModule(allowedDependencies = {"api", "casework", "engine", "forms", "imports", "notification", "people"})
@NullMarked
package org.chapterhouse.chapter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
