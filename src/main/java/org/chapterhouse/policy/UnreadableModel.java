package org.chapterhouse.policy;

import org.jspecify.annotations.Nullable;

/** A model file that is not well-formed XML. */
class UnreadableModel extends Exception {

    UnreadableModel(@Nullable String reason) {
        super(reason);
    }
}
