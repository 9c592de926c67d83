package org.chapterhouse.chapter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code chapter.elsewhere:a|b}: a chapter that may act now or one of the words, and not what the case says already. */
@Component
class ElsewhereCheck extends ChapterCheck {

    ElsewhereCheck(ChapterDirectory chapters) {
        super(chapters);
    }

    @Override
    public String name() {
        return "chapter.elsewhere";
    }

    @Override
    public String purpose() {
        return "The short name of another chapter that is on trial or active, or another of the words after the colon.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        String target = String.valueOf(field.value()).strip();
        List<String> words = Arrays.asList(String.valueOf(field.argument()).split("\\|"));
        Map<String, Object> known = field.context().caseData();
        if (target.equals(known.get("chapter")) || target.equals(known.get("kind"))) {
            return Optional.of(new Problem("chapter.check.here-already", target));
        }
        boolean exists = words.contains(target)
                || chapters.find(target).filter(ChapterInfo::running).isPresent();
        return exists
                ? Optional.empty()
                : Optional.of(new Problem("chapter.check.elsewhere", target, String.join(", ", words)));
    }
}
