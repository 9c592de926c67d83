package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends holds: by whoever put the case on hold, by a regional lead, or on the date that was named. */
@Component
class Holds {

    static final String RESUME = "resume";

    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseFolders folders;
    private final Timeline timeline;
    private final TaskNotes notes;
    private final ApplicationEventPublisher events;

    Holds(
            CaseAccess access,
            CaseFiles files,
            CaseFolders folders,
            Timeline timeline,
            TaskNotes notes,
            ApplicationEventPublisher events) {
        this.access = access;
        this.files = files;
        this.folders = folders;
        this.timeline = timeline;
        this.notes = notes;
        this.events = events;
    }

    /** The step on hold that this person may resume. */
    Optional<OpenWait> heldFor(CaseFile file, List<OpenWait> open, Person who) {
        boolean lead = who.serves(CaseAccess.LEADS, file.region())
                && access.conflicts(file, who).isEmpty();
        return open.stream()
                .filter(OpenWait::isHeld)
                .filter(wait -> lead || (wait.assignee() != null && wait.assignee() == who.id()))
                .findFirst();
    }

    void resume(CaseFile file, List<OpenWait> open, Person who) {
        OpenWait wait = heldFor(file, open, who)
                .orElseThrow(() -> open.stream().anyMatch(OpenWait::isHeld)
                        ? new NotAllowed("problem.not-your-action")
                        : new NotInAState("problem.action-not-now"));
        resume(file, wait, who);
    }

    /** Ends a hold whose date has come; nothing happens if somebody was quicker. */
    void resumeOnDate(String task) {
        CaseFile file = files.lockByWait(task).orElseThrow(NotFound::new);
        OpenWait wait = folders.wait(file, task).orElseThrow(NotFound::new);
        if (wait.isOpen() && wait.isHeld() && file.isOpen()) {
            resume(file, wait, null);
        }
    }

    private void resume(CaseFile file, OpenWait wait, @Nullable Person who) {
        wait.resume(timeline.now());
        TimelineLine line = timeline.line(file, "action").at(wait.name());
        if (who != null) {
            line.by(who.id(), wait.group());
        }
        timeline.write(line.with(new TimelineLine.Detail(null, List.of(), Map.of("action", RESUME))));
        events.publishEvent(new TaskChanged(notes.of(file, wait)));
    }
}
