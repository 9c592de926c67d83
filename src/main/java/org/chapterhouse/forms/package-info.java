/** Camunda Forms on the server: parse a schema, validate an answer, run field checks. */
@ApplicationModule(allowedDependencies = {"api"})
@NullMarked
package org.chapterhouse.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
