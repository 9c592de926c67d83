/** The plain start: embedded PostgreSQL, the data folder's lock, and failures told in a sentence. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapterhouse.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
