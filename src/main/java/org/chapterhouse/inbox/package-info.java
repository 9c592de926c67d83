/** Open tasks as a read model for the people who work them. */
@NullMarked
package org.chapterhouse.inbox;

import org.jspecify.annotations.NullMarked;
