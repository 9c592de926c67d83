/** Sponsors, what is agreed with them, and what models may do about it. */
@NullMarked
package org.chapterhouse.sponsorship;

import org.jspecify.annotations.NullMarked;
