package org.chapterhouse.chapter;

import java.util.Collection;
import java.util.List;
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
        return "Short names of chapters that are on trial or active, such as co-hosts.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        Collection<?> slugs = field.value() instanceof Collection<?> several ? several : List.of(field.value());
        return slugs.stream()
                .map(String::valueOf)
                .filter(slug -> chapters.find(slug).filter(ChapterInfo::running).isEmpty())
                .findFirst()
                .map(slug -> new Problem("chapter.check.known", slug));
    }
}
