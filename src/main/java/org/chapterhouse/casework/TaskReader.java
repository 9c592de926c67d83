package org.chapterhouse.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.engine.FlowModel.Step;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Shows a task to whoever may work on it. */
@Component
class TaskReader {

    private final CaseFiles files;
    private final CaseFolders folders;
    private final OpenWaits waits;
    private final FlowWords flowWords;
    private final TaskGate gate;
    private final CaseAccess access;
    private final TaskNotes notes;
    private final People people;
    private final DraftRows drafts;

    TaskReader(
            CaseFiles files,
            CaseFolders folders,
            OpenWaits waits,
            FlowWords flowWords,
            TaskGate gate,
            CaseAccess access,
            TaskNotes notes,
            People people,
            DraftRows drafts) {
        this.files = files;
        this.folders = folders;
        this.waits = waits;
        this.flowWords = flowWords;
        this.gate = gate;
        this.access = access;
        this.notes = notes;
        this.people = people;
        this.drafts = drafts;
    }

    TaskDetail read(String task, Person who) {
        CaseFile file = files.findByWait(task).orElseThrow(NotFound::new);
        OpenWait wait = folders.wait(file, task)
                .filter(OpenWait::isTask)
                .filter(OpenWait::isOpen)
                .orElseThrow(NotFound::new);
        gate.requireSightOfTask(file, wait, who);
        return detail(new TaskGate.Opened(file, wait), who);
    }

    Optional<ClosedTask> closed(String task, Person who) {
        return files.findByWait(task).flatMap(file -> folders.wait(file, task)
                .filter(OpenWait::isTask)
                .filter(wait -> !wait.isOpen())
                .filter(wait -> access.maySee(file, who) || access.isForTask(file, wait, who))
                .map(wait -> new ClosedTask(access.maySee(file, who) ? file.reference() : null)));
    }

    /** Looks at one task of each release only. */
    List<String> schemas(Collection<String> tasks, Person who) {
        return waits.oneOfEachRelease(tasks).stream()
                .map(task -> read(task, who).schema())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Somebody with a stake in the case is shown what a submitter would see, and no name of a reviewer. Whoever may not
     * see the case, such as another chapter that is asked for its word, is shown what the form asks for and nothing else.
     */
    TaskDetail detail(TaskGate.Opened opened, Person who) {
        CaseFile file = opened.file();
        OpenWait wait = opened.task();
        Step step = flowWords.model(file.definitionId()).step(wait.element()).orElseThrow(NotFound::new);
        String form = step.form();
        Long assignee = mayKnowHolder(file, wait, who) ? wait.assignee() : null;
        Map<String, Object> data = new LinkedHashMap<>(Answers.merged(folders.answers(file)));
        if (!access.maySee(file, who)) {
            data.keySet()
                    .retainAll(
                            form == null
                                    ? Set.of()
                                    : flowWords.form(file.definitionId(), form).keys());
        }
        drafts.findFirstByTaskAndOwnerOrderByIdDesc(wait.id(), who.id()).ifPresent(draft -> data.putAll(draft.data()));
        return new TaskDetail(
                notes.of(file, wait).named(flowWords.label(file, wait.name()), step.stage()),
                assignee == null
                        ? null
                        : people.byId(assignee).map(Person::username).orElse(null),
                form == null ? null : flowWords.form(file.definitionId(), form).json(),
                data,
                step.documentation(),
                !access.isOwnSide(file, wait) && !access.conflicts(file, who).isEmpty());
    }

    private boolean mayKnowHolder(CaseFile file, OpenWait wait, Person who) {
        Long holder = wait.assignee();
        return access.isOwnSide(file, wait) || access.isReviewer(file, who) || (holder != null && holder == who.id());
    }
}
