package org.chapterhouse.chapter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A chapter as the other modules see it. */
public record ChapterInfo(
        String slug,
        ChapterFacts facts,
        ChapterStatus status,
        Trust trust,
        int eventsHeld,
        int reportsOnTime,
        int openFindings,
        @Nullable LocalDate lastActivity) {

    static ChapterInfo of(Chapter chapter) {
        TrackRecord track = chapter.track();
        return new ChapterInfo(
                chapter.slug(),
                chapter.facts(),
                chapter.status(),
                chapter.trust(),
                track.eventsHeld(),
                track.reportsOnTime(),
                track.openFindings(),
                track.lastActivity());
    }

    /** Whether it may propose events: on trial or active. */
    public boolean running() {
        return ChapterStatus.RUNNING.contains(status);
    }
}
