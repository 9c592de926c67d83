package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the person whom a repeated step goes back to. */
@Component
class FormerAssignees {

    private final CaseFolders folders;
    private final People people;
    private final CaseAccess access;

    FormerAssignees(CaseFolders folders, People people, CaseAccess access) {
        this.folders = folders;
        this.people = people;
        this.access = access;
    }

    /**
     * @return whoever has just had to leave the step unanswered, or did it last, still may, and holds no other turn of
     *     it; null sends it to the group
     */
    @Nullable
    Long of(CaseFile file, OpenWait wait) {
        List<Answer> all = new ArrayList<>(folders.answers(file));
        Collections.reverse(all);
        List<Long> before = Stream.concat(
                        folders.takenBack(file).stream()
                                .filter(taken -> taken.element().equals(wait.element()))
                                .map(OpenWait::assignee)
                                .filter(Objects::nonNull),
                        all.stream()
                                .filter(answer ->
                                        answer.step().equals(wait.element()) && answer.kind() == Answer.Kind.task)
                                .map(Answer::by))
                .distinct()
                .toList();
        if (before.isEmpty()) {
            return null;
        }
        List<Long> busy = folders.open(file).stream()
                .filter(other -> other.element().equals(wait.element()))
                .map(OpenWait::assignee)
                .filter(Objects::nonNull)
                .toList();
        return before.stream()
                .filter(person -> !busy.contains(person))
                .filter(person ->
                        people.byId(person).filter(p -> mayStill(file, wait, p)).isPresent())
                .findFirst()
                .orElse(null);
    }

    private boolean mayStill(CaseFile file, OpenWait wait, Person person) {
        return access.isForTask(file, wait, person)
                && (access.isOwnSide(file, wait)
                        || access.conflicts(file, person).isEmpty());
    }
}
