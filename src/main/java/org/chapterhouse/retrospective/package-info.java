/** What became of an event: the report, what follows from it, and what of it is published. */
@NullMarked
package org.chapterhouse.retrospective;

import org.jspecify.annotations.NullMarked;
