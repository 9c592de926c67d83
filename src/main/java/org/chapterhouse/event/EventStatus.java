package org.chapterhouse.event;

import java.util.Locale;

/** What has become of an event. */
public enum EventStatus {
    SCHEDULED,
    HELD,
    CANCELLED;

    /** The name that clients know. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
