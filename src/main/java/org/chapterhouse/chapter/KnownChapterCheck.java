package org.chapterhouse.chapter;

import java.util.Optional;
import org.chapterhouse.forms.FieldCheck;
import org.springframework.stereotype.Component;

/** {@code chapter.known}: a chapter that may act now, whoever organizes it. */
@Component
class KnownChapterCheck implements FieldCheck {

    private final ChapterDirectory chapters;

    KnownChapterCheck(ChapterDirectory chapters) {
        this.chapters = chapters;
    }

    @Override
    public String name() {
        return "chapter.known";
    }

    @Override
    public String purpose() {
        return "The short name of a chapter that is on trial or active, such as a co-host.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        String slug = String.valueOf(field.value());
        return chapters.find(slug).filter(ChapterInfo::running).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem("chapter.check.known", slug));
    }
}
