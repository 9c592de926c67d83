/** The case, generic to every flow: start, answers, tasks, timeline, actions, reminders. */
@ApplicationModule(allowedDependencies = {"api", "engine", "forms", "metrics", "people"})
@NullMarked
package org.chapterhouse.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
