/** What became of an event: the report, what follows from it, and what of it is published. */
@ApplicationModule(allowedDependencies = {"api", "casework", "chapter", "engine", "event", "people"})
@NullMarked
package org.chapterhouse.retrospective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
