/** The admin's view of the machinery: what failed in the background, why, and another try. */
@ApplicationModule(allowedDependencies = {"api", "casework", "engine", "metrics", "people"})
@NullMarked
package org.chapterhouse.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
