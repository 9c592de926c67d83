package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.engine.FiredDecision;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.engine.FlowObserver;
import org.chapterhouse.engine.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the case in step with the engine: what it waits for, which rows fired, how it ended. */
@Component
class CaseFlowObserver implements FlowObserver {

    private final CaseFiles files;
    private final CaseLookup lookup;
    private final CaseFolders folders;
    private final Timeline timeline;
    private final FlowModels models;
    private final TaskNotes notes;
    private final FormerAssignees formerAssignees;
    private final ApplicationEventPublisher events;

    CaseFlowObserver(
            CaseFiles files,
            CaseLookup lookup,
            CaseFolders folders,
            Timeline timeline,
            FlowModels models,
            TaskNotes notes,
            FormerAssignees formerAssignees,
            ApplicationEventPublisher events) {
        this.files = files;
        this.lookup = lookup;
        this.folders = folders;
        this.timeline = timeline;
        this.models = models;
        this.notes = notes;
        this.formerAssignees = formerAssignees;
        this.events = events;
    }

    @Override
    public void beforeJob(String reference) {
        files.lock(reference);
    }

    @Override
    public void entered(Wait wait) {
        CaseFile file = lookup.get(wait.reference());
        String group = wait.groups().isEmpty() ? null : wait.groups().get(0);
        OpenWait open = new OpenWait(file.id(), wait, group, timeline.now());
        if (wait.kind() == Wait.Kind.TASK) {
            openTask(file, open, wait.assignee());
        } else if (isInFlow(open) && folders.open(file).stream().noneMatch(OpenWait::isTask)) {
            file.standsAt(stage(file, open));
        }
        folders.add(open);
    }

    private void openTask(CaseFile file, OpenWait open, @Nullable String assignee) {
        FlowModel.Step step =
                models.byDefinition(file.definitionId()).step(open.element()).orElse(null);
        if (assignee != null) {
            open.assignTo(Long.valueOf(assignee), false);
        } else if (step != null && step.returnsToSamePerson()) {
            open.assignTo(formerAssignees.of(file, open), false);
        }
        if (CaseAccess.reviews(open)) {
            file.concerns(open.group());
        }
        file.standsAt(stage(file, open));
        events.publishEvent(new TaskOpened(notes.of(file, open)));
    }

    @Override
    public void left(String reference, String waitId, boolean completed) {
        CaseFile file = lookup.get(reference);
        OpenWait wait = folders.wait(file, waitId).orElse(null);
        if (wait == null) {
            return;
        }
        // what a person has answered is closed already, with their name
        if (wait.isTask() && wait.isOpen()) {
            wait.close(timeline.now(), null, null);
            events.publishEvent(new TaskClosed(waitId, reference, timeline.now(), null, null));
        } else if (!wait.isTask()) {
            folders.remove(wait);
        }
        standsAtTheRest(file, wait);
    }

    /**
     * Where several things are open side by side, the one that was left no longer says where the case stands. What
     * somebody is asked says more than what is awaited, and of two the later one.
     */
    private void standsAtTheRest(CaseFile file, OpenWait left) {
        if (file.stage().equals(stage(file, left))) {
            folders.open(file).stream()
                    .filter(CaseFlowObserver::isInFlow)
                    .reduce((earlier, later) -> earlier.isTask() && !later.isTask() ? earlier : later)
                    .ifPresent(rest -> file.standsAt(stage(file, rest)));
        }
    }

    /** Neither an open sub-process nor a timer at the edge of something. */
    private static boolean isInFlow(OpenWait wait) {
        return wait.kind() != Wait.Kind.SCOPE && wait.host() == null;
    }

    private String stage(CaseFile file, OpenWait wait) {
        FlowModel model = models.byDefinition(file.definitionId());
        return wait.isTask()
                ? model.step(wait.element()).map(FlowModel.Step::stage).orElse(wait.name())
                : model.event(wait.element()).map(FlowModel.Event::stage).orElse(wait.name());
    }

    @Override
    public void decided(String reference, FiredDecision fired) {
        var row = new TimelineView.Fired(fired.decision(), fired.row(), fired.reason());
        CaseFile file = lookup.get(reference);
        String audience = models.byDefinition(file.definitionId()).hiddenRules().get(fired.element());
        timeline.write(timeline.line(file, "rule")
                .saying(fired.reason())
                .visibleTo(audience == null ? TimelineLine.SHARED : audience)
                .with(new Detail(row, List.of(), Map.of())));
    }

    @Override
    public void ended(String reference, FlowModel.End end) {
        CaseFile file = lookup.get(reference);
        file.close(end.outcome(), end.name(), timeline.now());
        timeline.write(timeline.line(file, "closed").saying(end.name()));
        events.publishEvent(
                new CaseClosed(reference, file.flow(), file.title(), file.submitter(), end.outcome(), timeline.now()));
    }
}
