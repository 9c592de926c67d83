package org.chapterhouse.chapter;

import java.util.Optional;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Component;

/** {@code chapter.own}: a chapter that the person organizes and that may act now. */
@Component
class OwnChapterCheck extends ChapterCheck {

    private final People people;

    OwnChapterCheck(ChapterDirectory chapters, People people) {
        super(chapters);
        this.people = people;
    }

    @Override
    public String name() {
        return "chapter.own";
    }

    @Override
    public String purpose() {
        return "The short name of a chapter that the person organizes and that is on trial or active.";
    }

    @Override
    public boolean isPassableFor(long personId) {
        return chapters
                .find(people.byId(personId).stream()
                        .flatMap(person -> person.memberships().stream())
                        .filter(OwnChapterCheck::isOrganizer)
                        .map(Membership::chapter)
                        .toList())
                .values()
                .stream()
                .anyMatch(ChapterInfo::running);
    }

    @Override
    public Optional<Problem> check(Field field) {
        String slug = String.valueOf(field.value());
        boolean organizes = people.byId(field.context().personId()).stream()
                .flatMap(person -> person.memberships().stream())
                .anyMatch(membership ->
                        isOrganizer(membership) && membership.chapter().equals(slug));
        // whether a chapter exists is told to its own people only
        Optional<ChapterInfo> chapter = organizes ? chapters.find(slug) : Optional.empty();
        if (chapter.isEmpty()) {
            return Optional.of(new Problem("chapter.check.own", slug));
        }
        return chapter.filter(found -> !found.running())
                .map(found -> new Problem(
                        "chapter.check.not-running",
                        found.facts().name(),
                        found.status().id()));
    }

    /** A mentor advises a chapter and does not act for it. */
    private static boolean isOrganizer(Membership membership) {
        return !membership.role().equals("mentor");
    }
}
