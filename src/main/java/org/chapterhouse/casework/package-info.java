/** The case, generic to every flow: start, answers, tasks, timeline, actions, reminders. */
@NullMarked
package org.chapterhouse.casework;

import org.jspecify.annotations.NullMarked;
