package org.chapterhouse.chapter;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.chapterhouse.api.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes where a chapter stands in its life, under its lock; its trust follows. */
@Component
@Transactional
class ChapterLife {

    private final Chapters chapters;
    private final TrustScale scale;
    private final Clock clock;

    ChapterLife(Chapters chapters, TrustScale scale, Clock clock) {
        this.chapters = chapters;
        this.scale = scale;
        this.clock = clock;
    }

    /** @throws IllegalChapterChange if the chapter's life does not have that step */
    Chapter change(String slug, BiConsumer<Chapter, Instant> step) {
        Chapter chapter = chapters.lockBySlug(slug).orElseThrow(NotFound::new);
        step.accept(chapter, clock.instant());
        scale.weigh(chapter);
        return chapter;
    }
}
