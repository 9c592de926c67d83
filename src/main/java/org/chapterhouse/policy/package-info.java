/** Policy releases: the published sets of models, decisions and forms that cases run on. */
@ApplicationModule(allowedDependencies = {"api", "casework", "engine", "forms"})
@NullMarked
package org.chapterhouse.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
