package org.chapterhouse.casework;

import java.util.List;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.ConflictOfInterest.Reason;
import org.chapterhouse.engine.FlowModel.Step;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Opens a task for somebody: locks the case's row first, then asks whether they may. */
@Component
class TaskGate {

    private final CaseFiles files;
    private final CaseFolders folders;
    private final CaseAccess access;
    private final People people;

    TaskGate(CaseFiles files, CaseFolders folders, CaseAccess access, People people) {
        this.files = files;
        this.folders = folders;
        this.access = access;
        this.people = people;
    }

    /** A task with its case, whose row is locked. */
    record Opened(CaseFile file, OpenWait task) {}

    /**
     * @throws NotFound if the caller may not know of the case
     * @throws NotAllowed if the caller sees the case but the step is not theirs
     * @throws AlreadyDone if the task is closed
     */
    Opened open(String task, Person who) {
        return open(task, who, false);
    }

    /** Like {@link #open}, also for a regional lead who is not in the task's group. */
    Opened openAsMemberOrLead(String task, Person who) {
        return open(task, who, true);
    }

    private Opened open(String task, Person who, boolean leadsToo) {
        CaseFile file = files.lockByWait(task).orElseThrow(NotFound::new);
        OpenWait wait = folders.wait(file, task).filter(OpenWait::isTask).orElseThrow(NotFound::new);
        if (leadsToo) {
            requireSightOfTask(file, wait, who);
        } else {
            requireTask(file, wait, who);
        }
        if (!wait.isOpen()) {
            Long by = wait.closedBy();
            boolean mayKnow = by != null && (by == who.id() || access.isReviewer(file, who));
            throw new AlreadyDone(
                    by == null || !mayKnow
                            ? null
                            : people.byId(by).map(Person::username).orElse(null),
                    CaseViews.timeOrNull(wait.closedAt()));
        }
        return new Opened(file, wait);
    }

    /** Like {@link #open}, and nobody else holds the task, and the person has no stake in the case. */
    Opened openForWork(String task, Person who) {
        Opened opened = open(task, who);
        Long assignee = opened.task().assignee();
        if (assignee != null && assignee != who.id()) {
            throw claimed(opened, who);
        }
        boolean overridden = assignee != null && opened.task().isOverridden();
        if (!overridden) {
            requireNoStake(opened, who);
        }
        return opened;
    }

    ClaimedByAnother claimed(Opened opened, Person who) {
        Long holder = opened.task().assignee();
        return new ClaimedByAnother(holder == null ? "?" : nameFor(opened.file(), holder, who));
    }

    /** Like what opening asks for, and regional leads look into every step of their regions. */
    void requireSightOfTask(CaseFile file, OpenWait wait, Person who) {
        if (!who.serves(CaseAccess.LEADS, file.region())) {
            requireTask(file, wait, who);
        }
    }

    private void requireTask(CaseFile file, OpenWait wait, Person who) {
        if (!access.isForTask(file, wait, who)) {
            access.requireSight(file, who);
            throw new NotAllowed("problem.not-your-task");
        }
    }

    /** @throws ConflictOfInterest if the step reviews and the person is party to the case */
    void requireNoStake(Opened opened, Person who) {
        if (!access.isOwnSide(opened.file(), opened.task())) {
            List<Reason> reasons = access.conflicts(opened.file(), who);
            if (!reasons.isEmpty()) {
                throw new ConflictOfInterest(reasons);
            }
        }
    }

    /** @throws NotInAState if the step takes one answer a person and this one has answered in the current round */
    void requireFirstAnswer(Step step, List<Answer> answers, Person who) {
        if (step.onePersonOnce()
                && Rounds.current(answers, step.element()).stream().anyMatch(answer -> answer.by() == who.id())) {
            throw new NotInAState("problem.answered-already");
        }
    }

    /** @throws NotInAState if the step takes one answer a person and this one holds another turn of it */
    void requireOnlyTurn(Step step, Opened opened, Person who) {
        if (step.onePersonOnce()
                && folders.open(opened.file()).stream()
                        .anyMatch(other -> other.element().equals(step.element())
                                && !other.id().equals(opened.task().id())
                                && other.assignee() != null
                                && other.assignee() == who.id())) {
            throw new NotInAState("problem.answered-already");
        }
    }

    private String nameFor(CaseFile file, long assignee, Person who) {
        boolean mayKnow = access.isReviewer(file, who) || assignee == file.submitter();
        return mayKnow ? people.byId(assignee).map(Person::name).orElse("?") : "?";
    }
}
