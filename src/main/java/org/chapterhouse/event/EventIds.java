package org.chapterhouse.event;

import java.util.Optional;

/** Event ids in addresses. */
final class EventIds {

    private EventIds() {}

    /** Empty if the text is no number, and so nobody's id. */
    static Optional<Long> read(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
