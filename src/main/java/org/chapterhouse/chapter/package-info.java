/** Chapters: records, life cycle, import and what models may do to them. */
@NullMarked
package org.chapterhouse.chapter;

import org.jspecify.annotations.NullMarked;
