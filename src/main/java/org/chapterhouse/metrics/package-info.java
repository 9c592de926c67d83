/** What the application measures of itself, for whoever watches it. */
@NullMarked
package org.chapterhouse.metrics;

import org.jspecify.annotations.NullMarked;
