package org.chapterhouse.casework;

import org.chapterhouse.engine.FlowModel.Step;
import org.chapterhouse.engine.FlowModels;
import org.springframework.stereotype.Component;

/** Describes open tasks for others. */
@Component
class TaskNotes {

    private static final int PRIORITY = 50;

    private final FlowModels models;

    TaskNotes(FlowModels models) {
        this.models = models;
    }

    TaskFacts of(CaseFile file, OpenWait wait) {
        Step step =
                models.byDefinition(file.definitionId()).step(wait.element()).orElse(null);
        return new TaskFacts(
                wait.id(),
                file.reference(),
                file.flow(),
                wait.element(),
                wait.name(),
                step == null ? wait.name() : step.stage(),
                file.title(),
                file.chapter(),
                file.region(),
                file.country(),
                file.submitter(),
                wait.group(),
                wait.assignee(),
                wait.since(),
                wait.due(),
                PRIORITY,
                step == null ? null : step.form(),
                wait.isHeld(),
                wait.heldUntil(),
                file.parties());
    }
}
