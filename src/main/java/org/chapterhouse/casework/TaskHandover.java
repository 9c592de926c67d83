package org.chapterhouse.casework;

import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Claims, releases and assigns tasks. */
@Component
class TaskHandover {

    private final TaskGate gate;
    private final CaseAccess access;
    private final CaseFolders folders;
    private final FlowModels models;
    private final HandoverRecord record;
    private final TaskNotes notes;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Words words;

    TaskHandover(
            TaskGate gate,
            CaseAccess access,
            CaseFolders folders,
            FlowModels models,
            HandoverRecord record,
            TaskNotes notes,
            People people,
            ApplicationEventPublisher events,
            Words words) {
        this.gate = gate;
        this.access = access;
        this.folders = folders;
        this.models = models;
        this.record = record;
        this.notes = notes;
        this.people = people;
        this.events = events;
        this.words = words;
    }

    /** A repeated claim by the holder changes nothing. */
    TaskGate.Opened claim(String task, Person who) {
        TaskGate.Opened opened = gate.openForWork(task, who);
        Long assignee = opened.task().assignee();
        if (assignee == null || assignee != who.id()) {
            requireTurn(opened, who);
            opened.task().assignTo(who.id(), false);
            changed(opened);
        }
        return opened;
    }

    /** The holder gives the task back; a regional lead may take it from somebody who is away. */
    TaskGate.Opened release(String task, Person who) {
        TaskGate.Opened opened = gate.openAsMemberOrLead(task, who);
        Long assignee = opened.task().assignee();
        if (assignee == null) {
            return opened;
        }
        if (assignee != who.id() && !isUnconflictedLead(opened.file(), who)) {
            throw new NotAllowed("problem.not-your-task");
        }
        if (opened.task().isHeld()) {
            throw new NotInAState("problem.on-hold");
        }
        opened.task().assignTo(null, false);
        changed(opened);
        return opened;
    }

    /** What nobody holds, anybody of the group gives away; what somebody holds they do, and a regional lead. */
    TaskGate.Opened assign(String task, String username, @Nullable String overrideReason, Person who) {
        TaskGate.Opened opened = openForAssigning(task, who);
        CaseFile file = opened.file();
        Long holder = opened.task().assignee();
        Person assignee = people.byUsername(username)
                .filter(person -> access.isForTask(file, opened.task(), person))
                .orElseThrow(() -> new InvalidInput("assignee", words.of("assign.not-in-group")));
        boolean override = overrideReason != null && !overrideReason.isBlank();
        if (!override) {
            gate.requireNoStake(opened, assignee);
        } else if (assignee.id() == who.id() || !isUnconflictedLead(file, who)) {
            throw new NotAllowed("problem.override");
        }
        requireTurn(opened, assignee);
        opened.task()
                .assignTo(
                        assignee.id(),
                        override && !access.conflicts(file, assignee).isEmpty());
        if (opened.task().isOverridden()) {
            record.overridden(opened, assignee, String.valueOf(overrideReason), who);
        }
        if (holder != null && holder != who.id() && holder != assignee.id()) {
            record.taken(opened, holder, assignee, who);
        }
        Long before = holder == null || holder == assignee.id() ? null : holder;
        events.publishEvent(new TaskChanged(notes.of(file, opened.task()), before));
        return opened;
    }

    private TaskGate.Opened openForAssigning(String task, Person who) {
        TaskGate.Opened opened = gate.openAsMemberOrLead(task, who);
        gate.requireNoStake(opened, who);
        Long holder = opened.task().assignee();
        if (!isUnconflictedLead(opened.file(), who)) {
            if (holder != null && holder != who.id()) {
                throw gate.claimed(opened, who);
            }
            if (opened.task().isHeld()) {
                throw new NotInAState("problem.on-hold");
            }
        }
        return opened;
    }

    private boolean isUnconflictedLead(CaseFile file, Person who) {
        return who.serves(CaseAccess.LEADS, file.region())
                && access.conflicts(file, who).isEmpty();
    }

    private void requireTurn(TaskGate.Opened opened, Person person) {
        models.byDefinition(opened.file().definitionId())
                .step(opened.task().element())
                .filter(step -> step.onePersonOnce())
                .ifPresent(step -> {
                    gate.requireFirstAnswer(step, folders.answers(opened.file()), person);
                    gate.requireOnlyTurn(step, opened, person);
                });
    }

    private void changed(TaskGate.Opened opened) {
        events.publishEvent(new TaskChanged(notes.of(opened.file(), opened.task())));
    }
}
