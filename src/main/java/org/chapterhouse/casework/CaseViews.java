package org.chapterhouse.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.casework.CaseView.Waiting;
import org.chapterhouse.engine.Wait;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases as a caller may see them, a whole page with three statements. */
@Component
class CaseViews {

    private final CaseFolders folders;
    private final Answers answers;
    private final OpenWaits waits;
    private final People people;
    private final CaseAccess access;
    private final Words words;
    private final FlowWords flowWords;

    CaseViews(
            CaseFolders folders,
            Answers answers,
            OpenWaits waits,
            People people,
            CaseAccess access,
            Words words,
            FlowWords flowWords) {
        this.folders = folders;
        this.answers = answers;
        this.waits = waits;
        this.people = people;
        this.access = access;
        this.words = words;
        this.flowWords = flowWords;
    }

    /**
     * One case, from the folder that this transaction has open. Whoever worked on a task of it and may not see the case
     * is shown that there is one, and nothing of it.
     */
    CaseView of(CaseFile file, Person who) {
        if (!access.maySee(file, who)) {
            return outside(file);
        }
        List<OpenWait> open = file.isOpen() ? folders.open(file) : List.of();
        return view(file, folders.answers(file), open, people(List.of(file), open, who), access.isReviewer(file, who));
    }

    private static CaseView outside(CaseFile file) {
        return new CaseView(
                file.reference(),
                file.flow(),
                file.release(),
                file.title(),
                file.isOpen() ? "open" : "closed",
                "",
                null,
                null,
                file.chapter(),
                null,
                time(file.submittedAt()),
                null,
                List.of(),
                Map.of());
    }

    List<CaseView> of(List<CaseFile> files, Person who) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<Long> ids = files.stream().map(CaseFile::id).toList();
        Map<Long, List<Answer>> said =
                answers.submittersOf(ids).stream().collect(Collectors.groupingBy(Answer::caseId));
        List<Long> open =
                files.stream().filter(CaseFile::isOpen).map(CaseFile::id).toList();
        List<OpenWait> allWaits = open.isEmpty() ? List.of() : waits.openIn(open);
        Map<Long, List<OpenWait>> waiting = allWaits.stream().collect(Collectors.groupingBy(OpenWait::caseId));
        Map<Long, Person> known = people(files, allWaits, who);
        return files.stream()
                .map(file -> view(
                        file,
                        said.getOrDefault(file.id(), List.of()),
                        waiting.getOrDefault(file.id(), List.of()),
                        known,
                        access.isReviewer(file, who)))
                .toList();
    }

    private Map<Long, Person> people(List<CaseFile> files, List<OpenWait> waits, Person who) {
        Set<Long> ids = new HashSet<>();
        files.forEach(file -> ids.add(file.submitter()));
        for (OpenWait wait : waits) {
            Long assignee = wait.assignee();
            if (assignee != null) {
                ids.add(assignee);
            }
        }
        ids.remove(who.id());
        Map<Long, Person> known = ids.isEmpty()
                ? new HashMap<>()
                : people.byIds(ids).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a, HashMap::new));
        known.put(who.id(), who);
        return known;
    }

    private CaseView view(
            CaseFile file, List<Answer> said, List<OpenWait> open, Map<Long, Person> known, boolean reviewing) {
        Person submitter = known.get(file.submitter());
        String stage = flowWords.label(file, file.stage());
        boolean held = open.stream().anyMatch(OpenWait::isHeld);
        return new CaseView(
                file.reference(),
                file.flow(),
                file.release(),
                file.title(),
                file.isOpen() ? "open" : "closed",
                held ? words.of("stage.on-hold", stage) : stage,
                file.decision(),
                file.outcome(),
                file.chapter(),
                submitter == null ? null : submitter.username(),
                time(file.submittedAt()),
                timeOrNull(file.closedAt()),
                open.stream()
                        .filter(wait -> wait.kind() != Wait.Kind.SCOPE)
                        .sorted(Comparator.comparing((OpenWait wait) -> !wait.isTask())
                                .thenComparing(wait -> wait.host() != null)
                                .thenComparing(OpenWait::since)
                                .thenComparing(OpenWait::id))
                        .map(wait -> waiting(file, wait, known, reviewing))
                        .toList(),
                Answers.merged(said));
    }

    private Waiting waiting(CaseFile file, OpenWait wait, Map<Long, Person> known, boolean reviewing) {
        Long assignee = wait.assignee();
        Person holder = assignee == null ? null : known.get(assignee);
        return new Waiting(
                wait.isTask() ? wait.id() : null,
                wait.element(),
                wait.kind().name().toLowerCase(Locale.ROOT),
                flowWords.label(file, wait.name()),
                wait.isTask() ? wait.group() : null,
                reviewing && holder != null ? holder.username() : null,
                time(wait.since()),
                timeOrNull(wait.due()));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
