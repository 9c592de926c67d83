/** What the application measures of itself, for whoever watches it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapterhouse.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
