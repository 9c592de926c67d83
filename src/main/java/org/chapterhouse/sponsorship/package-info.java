/** Sponsors, what is agreed with them, and what models may do about it. */
@ApplicationModule(
        allowedDependencies = {"api", "casework", "chapter", "engine", "event", "forms", "notification", "people"})
@NullMarked
package org.chapterhouse.sponsorship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
