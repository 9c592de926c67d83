package org.chapterhouse.chapter;

import java.util.Optional;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Component;

/** {@code chapter.organized}: a chapter that the person organizes, whether or not it may act now. */
@Component
class OrganizedChapterCheck extends ChapterCheck {

    private final People people;

    OrganizedChapterCheck(ChapterDirectory chapters, People people) {
        super(chapters);
        this.people = people;
    }

    @Override
    public String name() {
        return "chapter.organized";
    }

    @Override
    public String purpose() {
        return "The short name of a chapter that the person organizes, also while it is paused.";
    }

    @Override
    public boolean isPassableFor(long personId) {
        return people.byId(personId).stream()
                .flatMap(person -> person.memberships().stream())
                .anyMatch(Membership::runsIt);
    }

    @Override
    public Optional<Problem> check(Field field) {
        String slug = String.valueOf(field.value());
        return people.byId(field.context().personId())
                        .filter(person -> person.organizes(slug))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Problem("chapter.check.own", slug));
    }
}
