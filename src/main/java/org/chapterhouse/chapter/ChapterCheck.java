package org.chapterhouse.chapter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.forms.FieldCheck;

/** A check whose values are short names of chapters, which people read as the chapters' names. */
abstract class ChapterCheck implements FieldCheck {

    final ChapterDirectory chapters;

    ChapterCheck(ChapterDirectory chapters) {
        this.chapters = chapters;
    }

    @Override
    public Map<String, String> called(Collection<String> values, Locale language) {
        Map<String, String> names = new HashMap<>();
        chapters.find(values)
                .forEach((slug, chapter) -> names.put(slug, chapter.facts().name()));
        return names;
    }
}
