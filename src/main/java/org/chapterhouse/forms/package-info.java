/** Camunda Forms on the server: parse a schema, validate an answer, run field checks. */
@NullMarked
package org.chapterhouse.forms;

import org.jspecify.annotations.NullMarked;
