package org.chapterhouse.chapter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code chapter.known}: a chapter, or a list of them, that may act now, whoever organizes it. */
@Component
class KnownChapterCheck extends ChapterCheck {

    KnownChapterCheck(ChapterDirectory chapters) {
        super(chapters);
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
        Collection<?> slugs = field.value() instanceof Collection<?> several ? several : List.of(field.value());
        Set<String> asked = slugs.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        Map<String, ChapterInfo> known = chapters.find(asked);
        return asked.stream()
                .filter(slug -> !isRunning(known.get(slug)))
                .findFirst()
                .map(slug -> new Problem("chapter.check.known", slug));
    }

    private static boolean isRunning(@Nullable ChapterInfo chapter) {
        return chapter != null && chapter.running();
    }
}
