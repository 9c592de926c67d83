/** Events: records, life cycle, import, calendar and what models may do to them. */
@NullMarked
package org.chapterhouse.event;

import org.jspecify.annotations.NullMarked;
