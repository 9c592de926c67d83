/** The embedded process engine: its configuration, its locks against hostile models, and what the rest may know of a model. */
@ApplicationModule(allowedDependencies = {"api", "metrics"})
@NullMarked
package org.chapterhouse.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
