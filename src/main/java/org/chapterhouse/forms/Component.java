package org.chapterhouse.forms;

import org.jspecify.annotations.Nullable;

/** A component of a form that values have to do with; what is only shown is left out. */
sealed interface Component permits Section, Input {

    /** When it is hidden, and its values dropped; null if never. */
    @Nullable
    Expression hide();
}
