/** The outbox: letters queued inside a transaction, delivered after it. */
@ApplicationModule(allowedDependencies = {"api", "casework", "engine", "metrics", "people"})
@NullMarked
package org.chapterhouse.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
