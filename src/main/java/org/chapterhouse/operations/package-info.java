/** The admin's view of the machinery: what failed in the background, why, and another try. */
@NullMarked
package org.chapterhouse.operations;

import org.jspecify.annotations.NullMarked;
