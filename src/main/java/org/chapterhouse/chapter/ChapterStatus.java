package org.chapterhouse.chapter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a chapter stands in its life. */
public enum ChapterStatus {
    APPLIED,
    TRIAL,
    ACTIVE,
    PAUSED,
    DORMANT,
    CLOSED;

    /** Statuses in which a chapter may propose events. */
    static final Set<ChapterStatus> RUNNING = EnumSet.of(TRIAL, ACTIVE);

    Set<ChapterStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(TRIAL, CLOSED);
            case TRIAL -> EnumSet.of(ACTIVE, PAUSED, DORMANT, CLOSED);
            case ACTIVE -> EnumSet.of(PAUSED, DORMANT, CLOSED);
            case PAUSED -> EnumSet.of(TRIAL, ACTIVE, DORMANT, CLOSED);
            case DORMANT -> EnumSet.of(ACTIVE, CLOSED);
            case CLOSED -> EnumSet.noneOf(ChapterStatus.class);
        };
    }

    /** The name that clients and models know. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
