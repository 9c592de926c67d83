/** The demo profile: an invented network, its accounts, a clock that can be moved, mails to read. */
@ApplicationModule(allowedDependencies = {"api", "casework", "chapter", "engine", "event", "notification", "people"})
@NullMarked
package org.chapterhouse.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
