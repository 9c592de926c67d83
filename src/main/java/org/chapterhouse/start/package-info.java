/** The plain start: embedded PostgreSQL, the data folder's lock, and failures told in a sentence. */
@NullMarked
package org.chapterhouse.start;

import org.jspecify.annotations.NullMarked;
