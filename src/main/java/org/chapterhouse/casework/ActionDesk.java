package org.chapterhouse.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModel.Action;
import org.chapterhouse.engine.FlowModel.Audience;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.FormContext;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people may send to a case from outside: the message events of its model that have an audience. */
@Component
class ActionDesk {

    /** What somebody says to an action, in these words or those. */
    private static final List<String> WORDS = List.of("comment", "reason");

    private final CaseFiles files;
    private final CaseFolders folders;
    private final CaseAccess access;
    private final FlowModels models;
    private final FlowSchemas schemas;
    private final FlowWords flowWords;
    private final Forms forms;
    private final Timeline timeline;
    private final Holds holds;
    private final RuntimeService engine;
    private final Words words;
    private final FileDesk given;
    private final List<CaseFacts> facts;

    ActionDesk(
            CaseFiles files,
            CaseFolders folders,
            CaseAccess access,
            FlowModels models,
            FlowSchemas schemas,
            FlowWords flowWords,
            Forms forms,
            Timeline timeline,
            Holds holds,
            RuntimeService engine,
            Words words,
            FileDesk given,
            List<CaseFacts> facts) {
        this.files = files;
        this.folders = folders;
        this.access = access;
        this.models = models;
        this.schemas = schemas;
        this.flowWords = flowWords;
        this.forms = forms;
        this.timeline = timeline;
        this.holds = holds;
        this.engine = engine;
        this.words = words;
        this.given = given;
        this.facts = facts;
    }

    List<ActionView> available(CaseFile file, Person who) {
        if (!file.isOpen()) {
            return List.of();
        }
        List<OpenWait> open = folders.open(file);
        List<ActionView> actions = new ArrayList<>();
        if (holds.heldFor(file, open, who).isPresent()) {
            actions.add(new ActionView(
                    Holds.RESUME, words.of("action.resume"), words.of("action.resume.consequence"), null));
        }
        for (Action action : flowWords.model(file.definitionId()).actions()) {
            if (isOpenFor(file, action, open, who)) {
                actions.add(new ActionView(action.name(), action.label(), action.consequence(), action.form()));
            }
        }
        return actions;
    }

    @Nullable
    String form(CaseFile file, String name, Person who) {
        access.requireSight(file, who);
        if (name.equals(Holds.RESUME)) {
            return null;
        }
        Action action = sendable(file, name, folders.open(file), who);
        return action.form() == null
                ? null
                : flowWords.form(file.definitionId(), action.form()).json();
    }

    CaseFile act(String reference, String name, Map<String, Object> data, Person who) {
        CaseFile file = files.lock(reference).orElseThrow(NotFound::new);
        access.requireSight(file, who);
        List<OpenWait> open = folders.open(file);
        if (name.equals(Holds.RESUME)) {
            holds.resume(file, open, who);
            return file;
        }
        Action action = sendable(file, name, open, who);
        FlowModel model = models.byDefinition(file.definitionId());
        Instant now = timeline.now();
        FormSchema schema = action.form() == null ? null : schemas.of(model.definitionId(), action.form());
        Map<String, Object> caseData = new HashMap<>(Answers.merged(folders.answers(file)));
        facts.forEach(known -> caseData.putAll(known.of(reference)));
        GivenFiles uploads = given.given(file, who);
        Map<String, Object> answer = schema == null
                ? Map.of()
                : forms.check(
                        flowWords.form(model.definitionId(), schema.id()),
                        data,
                        new FormContext(who.id(), now, caseData, uploads));
        boolean reviewers = action.audience() == Audience.REVIEWERS;
        if (reviewers && name.equals("decline") && words(answer) == null) {
            throw new InvalidInput("comment", words.of("decision.comment-needed"));
        }
        uploads.keepIn(file, null);
        folders.add(Answer.toAction(file, action.element(), action.form(), who.id(), now, answer));
        timeline.write(timeline.line(file, "action")
                .by(who.id(), reviewers ? reviewerRole(file, who) : "submitter")
                .at(action.label())
                .saying(words(answer))
                .with(changes(schema, caseData, answer, name)));
        engine.createMessageCorrelation(action.message())
                .processInstanceId(file.processId())
                .setVariables(
                        schema == null ? Map.of() : forms.engineValues(schema, answer, model.promoted(), caseData))
                .correlate();
        return file;
    }

    /** What the action asks to be changed, beside the words that are the line's own. */
    private static Detail changes(
            @Nullable FormSchema schema, Map<String, Object> caseData, Map<String, Object> answer, String action) {
        Map<String, Object> asked = new HashMap<>(answer);
        asked.keySet().removeAll(WORDS);
        if (schema != null) {
            asked.keySet().removeAll(schema.personalKeys());
        }
        Map<String, Object> known = new HashMap<>(caseData);
        known.keySet().retainAll(asked.keySet());
        return Timeline.changes(known, asked, Map.of("action", action));
    }

    /** The one of that name that can be sent now; several events may share a name. */
    private Action sendable(CaseFile file, String name, List<OpenWait> open, Person who) {
        List<Action> named = models.byDefinition(file.definitionId()).actions().stream()
                .filter(action -> action.name().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw new NotFound();
        }
        if (named.stream().noneMatch(action -> isAudience(file, action, who))) {
            throw new NotAllowed("problem.not-your-action");
        }
        return named.stream()
                .filter(action -> isOpenFor(file, action, open, who))
                .findFirst()
                .orElseThrow(() -> new NotInAState("problem.action-not-now"));
    }

    private boolean isOpenFor(CaseFile file, Action action, List<OpenWait> open, Person who) {
        return file.isOpen()
                && isAudience(file, action, who)
                && Catching.now(action.where(), action.element(), action.host(), open);
    }

    private boolean isAudience(CaseFile file, Action action, Person who) {
        return action.audience() == Audience.SUBMITTER
                ? access.isSubmittersSide(file, who)
                : access.isDecider(file, who);
    }

    private static @Nullable String words(Map<String, Object> answer) {
        for (String key : WORDS) {
            if (answer.get(key) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    static String reviewerRole(CaseFile file, Person who) {
        return file.reviewerGroups().stream()
                .filter(group -> who.serves(group, file.region()))
                .findFirst()
                .orElse(CaseAccess.LEADS);
    }
}
