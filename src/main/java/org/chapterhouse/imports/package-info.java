/** Files of records brought in by an admin: read row by row, every odd row told, progress for long ones. */
@NullMarked
package org.chapterhouse.imports;

import org.jspecify.annotations.NullMarked;
