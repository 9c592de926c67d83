package org.chapterhouse.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSubject.Subject;
import org.chapterhouse.casework.PolicyReleases.ActiveRelease;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.FormContext;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a case from a start form. */
@Component
class CaseStarter {

    private final PolicyReleases releases;
    private final FlowModels models;
    private final FlowSchemas schemas;
    private final FlowWords flowWords;
    private final Forms forms;
    private final CaseSubjects subjects;
    private final List<StartAdvice> advisers;
    private final References references;
    private final CaseFiles files;
    private final CaseFolders folders;
    private final Timeline timeline;
    private final RuntimeService engine;
    private final ApplicationEventPublisher events;
    private final Words words;
    private final FileDesk given;

    CaseStarter(
            PolicyReleases releases,
            FlowModels models,
            FlowSchemas schemas,
            FlowWords flowWords,
            Forms forms,
            CaseSubjects subjects,
            List<StartAdvice> advisers,
            References references,
            CaseFiles files,
            CaseFolders folders,
            Timeline timeline,
            RuntimeService engine,
            ApplicationEventPublisher events,
            Words words,
            FileDesk given) {
        this.releases = releases;
        this.models = models;
        this.schemas = schemas;
        this.flowWords = flowWords;
        this.forms = forms;
        this.subjects = subjects;
        this.advisers = advisers;
        this.references = references;
        this.files = files;
        this.folders = folders;
        this.timeline = timeline;
        this.engine = engine;
        this.events = events;
        this.words = words;
        this.given = given;
    }

    CaseFile start(String flow, Map<String, Object> data, Person who) {
        ActiveRelease release = releases.active();
        Filled filled = fill(release, flow, data, who);
        FlowModel model = filled.model;
        CaseFile file = open(release, filled, who, false);
        if (filled.files != null) {
            filled.files.keepIn(file, null);
        }
        timeline.write(timeline.line(file, "started").by(who.id(), "submitter"));
        file.runsAs(engine.createProcessInstanceById(model.definitionId())
                .businessKey(file.reference())
                .setVariables(variables(file, filled))
                .execute()
                .getId());
        return file;
    }

    /**
     * Starts a case that nobody has filled in a form for; what the start form does not have is left out.
     *
     * @param from reference of the case that sent the message, null if none did
     */
    CaseFile startByMessage(
            String flow, String message, Map<String, Object> data, Person submitter, @Nullable String from) {
        ActiveRelease release = releases.active();
        String definition = release.definitions().get(flow);
        FlowModel model = definition == null ? null : models.byDefinition(definition);
        if (model == null || !model.startMessages().contains(message)) {
            throw new IllegalArgumentException("No flow " + flow + " starts with " + message);
        }
        String form = model.startForm();
        FormSchema schema = form == null ? null : schemas.of(model.definitionId(), form);
        Map<String, Object> answer = new LinkedHashMap<>(data);
        if (schema != null) {
            answer.keySet().retainAll(schema.keys());
        }
        Filled filled = new Filled(model, schema, answer, null);
        CaseFile file = open(release, filled, submitter, true);
        timeline.write(timeline.line(file, "started").saying(from));
        // by this definition: the message alone would find the latest release, which need not be the active one
        file.runsAs(engine.createMessageCorrelation(message)
                .processDefinitionId(model.definitionId())
                .processInstanceBusinessKey(file.reference())
                .setVariables(variables(file, filled))
                .correlateStartMessage()
                .getId());
        return file;
    }

    private CaseFile open(ActiveRelease release, Filled filled, Person who, boolean byMessage) {
        FlowModel model = filled.model;
        Instant now = timeline.now();
        Subject subject = subjects.of(model, filled.answer, who);
        CaseFile file = new CaseFile(
                references.next(model.referencePrefix(), now),
                model.flow(),
                release.number(),
                model.definitionId(),
                who.id(),
                now);
        file.isAbout(subject);
        model.reviewers().forEach(file::concerns);
        file.standsAt(model.name());
        files.save(file);
        if (byMessage) {
            // the sender's answer is queued as well, and in order of their kind both answers would come before this
            // case
            files.flush();
        }
        folders.begin(file);
        folders.add(Answer.toStart(file, filled.schema == null ? null : filled.schema.id(), filled.answer));
        events.publishEvent(new CaseStarted(CaseRecords.snapshot(file, filled.answer), byMessage));
        return file;
    }

    private Map<String, Object> promoted(Filled filled) {
        return filled.schema == null
                ? PlainValues.of(filled.answer, filled.model.promoted())
                : forms.engineValues(filled.schema, filled.answer, filled.model.promoted());
    }

    List<String> advice(String flow, Map<String, Object> data, Person who) {
        Filled filled = fill(releases.active(), flow, data, who);
        subjects.of(filled.model, filled.answer, who);
        return advisers.stream()
                .filter(port -> port.knows(flow))
                .flatMap(port -> port.before(flow, filled.answer, who).stream())
                .toList();
    }

    private Filled fill(ActiveRelease release, String flow, Map<String, Object> data, Person who) {
        String definition = release.definitions().get(flow);
        FlowModel model = definition == null ? null : models.byDefinition(definition);
        String form = model == null ? null : model.startForm();
        if (model == null || form == null) {
            throw new InvalidInput("flow", words.of("start.unknown-flow"));
        }
        FormSchema schema = flowWords.form(model.definitionId(), form);
        GivenFiles files = given.given(null, who);
        FormContext context = new FormContext(who.id(), timeline.now(), Map.of(), files);
        return new Filled(model, schema, forms.check(schema, data, context), files);
    }

    /** What a case starts with; checked if a person has filled it in, and without a form where the flow has none. */
    private record Filled(
            FlowModel model, @Nullable FormSchema schema, Map<String, Object> answer, @Nullable GivenFiles files) {}

    /** Of the answers and of what a model may ask of every case, that which this one reads and which has a value. */
    private Map<String, @Nullable Object> variables(CaseFile file, Filled filled) {
        Map<String, @Nullable Object> variables = new HashMap<>(promoted(filled));
        variables.put("submitter", String.valueOf(file.submitter()));
        variables.put("reference", file.reference());
        variables.putAll(CaseSubjects.variables(file));
        variables.keySet().retainAll(filled.model.promoted());
        variables.values().removeIf(Objects::isNull);
        return variables;
    }
}
