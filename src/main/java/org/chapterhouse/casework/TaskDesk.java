package org.chapterhouse.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModel.Step;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.FormContext;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Completes tasks; nothing else does. */
@Component
class TaskDesk {

    private final TaskGate gate;
    private final CaseFolders folders;
    private final FlowModels models;
    private final FlowSchemas schemas;
    private final FlowWords flowWords;
    private final Forms forms;
    private final Timeline timeline;
    private final TaskNotes notes;
    private final CaseSubjects subjects;
    private final AnswerSheet sheet;
    private final TaskService engine;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final FileDesk given;

    TaskDesk(
            TaskGate gate,
            CaseFolders folders,
            FlowModels models,
            FlowSchemas schemas,
            FlowWords flowWords,
            Forms forms,
            Timeline timeline,
            TaskNotes notes,
            CaseSubjects subjects,
            AnswerSheet sheet,
            TaskService engine,
            ApplicationEventPublisher events,
            Words words,
            FileDesk given) {
        this.gate = gate;
        this.folders = folders;
        this.models = models;
        this.schemas = schemas;
        this.flowWords = flowWords;
        this.forms = forms;
        this.timeline = timeline;
        this.notes = notes;
        this.subjects = subjects;
        this.sheet = sheet;
        this.engine = engine;
        this.events = events;
        this.words = words;
        this.given = given;
    }

    CaseFile complete(String task, Map<String, Object> data, Person who) {
        TaskGate.Opened opened = gate.openForWork(task, who);
        CaseFile file = opened.file();
        OpenWait wait = opened.task();
        if (wait.isHeld()) {
            throw new NotInAState("problem.on-hold");
        }
        FlowModel model = models.byDefinition(file.definitionId());
        Step step = model.step(wait.element()).orElseThrow(NotFound::new);
        List<Answer> before = folders.answers(file);
        gate.requireFirstAnswer(step, before, who);

        Instant now = timeline.now();
        Map<String, Object> caseData = Answers.merged(before);
        FormSchema schema = step.form() == null ? null : schemas.of(model.definitionId(), step.form());
        GivenFiles files = given.given(file, who);
        Map<String, Object> answer = schema == null
                ? Map.of()
                : forms.check(
                        flowWords.form(model.definitionId(), schema.id()),
                        data,
                        new FormContext(who.id(), now, caseData, files));
        boolean submitters = wait.group().equals(CaseAccess.ORGANIZERS);
        Decision decision = submitters ? null : Decision.in(answer, now, who.timezone(), words);

        files.keepIn(file, step.visibility());
        folders.add(Answer.toTask(wait, step.form(), step.visibility(), who.id(), submitters, now, answer));
        String told = submitters || schema == null ? null : sheet.told(schema, answer, AnswerSheet.KEPT);
        boolean again = schema != null && schema.id().equals(model.startForm());
        tell(file, wait, step, who, decision, told, again ? Timeline.changes(caseData, answer, Map.of()) : Detail.NONE);
        if (decision != null && decision.verdict().equals(Decision.HOLD)) {
            wait.hold(who.id(), now, decision.holdUntil());
            events.publishEvent(new TaskChanged(notes.of(file, wait)));
        } else {
            String verdict = decision == null ? null : decision.verdict();
            wait.close(now, who.id(), verdict);
            events.publishEvent(new TaskClosed(task, file.reference(), now, who.id(), verdict));
            Map<String, @Nullable Object> values = new HashMap<>(promoted(model, step, schema, answer, caseData));
            if (submitters && !answer.isEmpty()) {
                values.putAll(subjects.describe(file, model));
            }
            engine.complete(task, values);
        }
        return file;
    }

    /** In a multi-instance step values stay with the answer: one voter's must not become the case's. */
    private Map<String, Object> promoted(
            FlowModel model,
            Step step,
            @Nullable FormSchema schema,
            Map<String, Object> answer,
            Map<String, Object> caseData) {
        if (schema == null || step.multiInstance()) {
            return Map.of();
        }
        // the start form filled in again replaces the case's data, see Answers
        boolean again = schema.id().equals(model.startForm());
        return forms.engineValues(schema, answer, model.promoted(), again ? Map.of() : caseData);
    }

    private void tell(
            CaseFile file,
            OpenWait wait,
            Step step,
            Person who,
            @Nullable Decision decision,
            @Nullable String told,
            Detail changes) {
        String audience = step.visibility() == null ? TimelineLine.SHARED : step.visibility();
        String role = wait.group().equals(CaseAccess.ORGANIZERS) ? "submitter" : wait.group();
        if (decision == null) {
            timeline.write(timeline.line(file, "answered")
                    .by(who.id(), role)
                    .at(step.stage())
                    .saying(told)
                    .visibleTo(audience)
                    .with(changes));
            return;
        }
        boolean hold = decision.verdict().equals(Decision.HOLD);
        Map<String, Object> facts = new HashMap<>();
        facts.put("decision", decision.verdict());
        if (decision.holdUntil() != null) {
            facts.put("until", decision.holdUntil().toString());
        }
        timeline.write(timeline.line(file, hold ? "hold" : "decided")
                .by(who.id(), role)
                .at(step.stage())
                .saying(decision.comment())
                .visibleTo(audience)
                .with(new Detail(null, List.of(), facts)));
        if (decision.privateNote() != null) {
            timeline.write(timeline.line(file, "comment")
                    .by(who.id(), role)
                    .at(step.stage())
                    .saying(decision.privateNote())
                    .visibleTo(step.visibility() == null ? TimelineLine.REVIEWERS : audience));
        }
        if (step.visibility() == null) {
            events.publishEvent(new CaseDecided(
                    file.reference(),
                    file.title(),
                    file.submitter(),
                    decision.verdict(),
                    step.stage(),
                    decision.comment()));
        }
    }
}
