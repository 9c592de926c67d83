package org.chapterhouse.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.FormContext;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case as activities read and tell it. */
@Component
class CaseRecords implements Cases {

    /** No message started the case; a person named the other one. */
    private static final String BY_HAND = "";

    private final CaseLookup lookup;
    private final CaseFiles files;
    private final CaseFolders folders;
    private final Timeline timeline;
    private final FlowModels models;
    private final FlowSchemas schemas;
    private final Forms forms;
    private final CaseSubjects subjects;
    private final CaseAccess access;
    private final People people;
    private final CaseLinks links;
    private final AnswerSheet sheet;

    CaseRecords(
            CaseLookup lookup,
            CaseFiles files,
            CaseFolders folders,
            Timeline timeline,
            FlowModels models,
            FlowSchemas schemas,
            Forms forms,
            CaseSubjects subjects,
            CaseAccess access,
            People people,
            CaseLinks links,
            AnswerSheet sheet) {
        this.lookup = lookup;
        this.files = files;
        this.folders = folders;
        this.timeline = timeline;
        this.models = models;
        this.schemas = schemas;
        this.forms = forms;
        this.subjects = subjects;
        this.access = access;
        this.people = people;
        this.links = links;
        this.sheet = sheet;
    }

    @Override
    public CaseSnapshot snapshot(String reference) {
        CaseFile file = lookup.get(reference);
        return snapshot(file, Answers.merged(folders.answers(file)));
    }

    @Override
    public void lock(String reference) {
        files.lock(reference).orElseThrow(NotFound::new);
    }

    static CaseSnapshot snapshot(CaseFile file, Map<String, Object> data) {
        return new CaseSnapshot(
                file.id(),
                file.reference(),
                file.flow(),
                file.release(),
                file.title(),
                file.chapter(),
                file.country(),
                file.region(),
                file.submitter(),
                file.submittedAt(),
                data);
    }

    @Override
    public void tell(String reference, Note note, @Nullable String step) {
        timeline.write(timeline.line(lookup.get(reference), note.kind())
                .at(step)
                .saying(note.text())
                .visibleTo(note.visibility())
                .with(note.others().isEmpty() ? Detail.NONE : StoredWords.inOtherWords(note.others())));
    }

    @Override
    public List<StepAnswer> answers(String reference, String step) {
        return folders.answers(lookup.get(reference)).stream()
                .filter(answer -> answer.step().equals(step) && answer.kind() != Answer.Kind.adopted)
                .map(CaseRecords::shown)
                .toList();
    }

    @Override
    public List<StepAnswer> answersOfRound(String reference, String step) {
        return Rounds.current(folders.answers(lookup.get(reference)), step).stream()
                .map(CaseRecords::shown)
                .toList();
    }

    private static StepAnswer shown(Answer answer) {
        return new StepAnswer(answer.by(), answer.at(), answer.data());
    }

    @Override
    public Map<String, @Nullable Object> adopt(String reference, String step, Map<String, Object> besides) {
        return adopt(reference, step, besides, false);
    }

    @Override
    public Map<String, @Nullable Object> adoptAll(String reference, String step) {
        return adopt(reference, step, Map.of(), true);
    }

    private Map<String, @Nullable Object> adopt(
            String reference, String step, Map<String, Object> besides, boolean emptying) {
        CaseFile file = lookup.get(reference);
        List<Answer> all = folders.answers(file);
        Answer latest = null;
        for (Answer answer : all) {
            if (answer.step().equals(step) && answer.kind() != Answer.Kind.adopted) {
                latest = answer;
            }
        }
        FlowModel model = models.byDefinition(file.definitionId());
        if (latest == null || model.startForm() == null) {
            return Map.of();
        }
        FormSchema start = schemas.of(model.definitionId(), model.startForm());
        Map<String, @Nullable Object> part = new LinkedHashMap<>(latest.data());
        part.putAll(besides);
        Map<String, Object> before = Answers.merged(all);
        if (emptying && latest.form() != null) {
            emptied(latest, schemas.of(model.definitionId(), latest.form()), before)
                    .forEach(key -> part.put(key, null));
        }
        part.keySet().retainAll(start.keys());
        if (part.isEmpty()) {
            return Map.of();
        }
        Answer adopted = latest.adopted(part, timeline.now());
        folders.add(adopted);
        Map<String, Object> after = new LinkedHashMap<>(before);
        adopted.putInto(after);
        timeline.write(timeline.line(file, "corrected").with(Timeline.changes(before, after, Map.of())));
        Map<String, @Nullable Object> values = new HashMap<>(forms.engineValues(start, after, model.promoted()));
        values.keySet().retainAll(part.keySet());
        values.putAll(described(file, model));
        return values;
    }

    /** What the case knew and the form showed, and whoever answered has taken out. */
    private Set<String> emptied(Answer answer, FormSchema asked, Map<String, Object> known) {
        Set<String> keys =
                new HashSet<>(forms.leftEmpty(asked, answer.data(), new FormContext(answer.by(), answer.at(), known)));
        keys.retainAll(known.keySet());
        return keys;
    }

    /** Whoever agreed to the change is not to blame for a chapter that has closed since; the case keeps its subject. */
    private Map<String, @Nullable Object> described(CaseFile file, FlowModel model) {
        try {
            return subjects.describe(file, model);
        } catch (InvalidInput noLongerThere) {
            return Map.of();
        }
    }

    @Override
    public void decide(String reference, String decision) {
        lookup.get(reference).decide(decision);
    }

    @Override
    public List<Person> reviewers(String reference, String group) {
        CaseFile file = lookup.get(reference);
        return people.members(group, file.region()).stream()
                .filter(person -> access.conflicts(file, person).isEmpty())
                .toList();
    }

    @Override
    public void show(String reference, String group) {
        lookup.get(reference).concerns(group);
    }

    @Override
    public Map<String, @Nullable Object> belongTo(String reference, String chapter) {
        CaseFile file = lookup.get(reference);
        file.belongsTo(chapter);
        subjects.tell(file);
        return Map.of("chapter", chapter);
    }

    @Override
    public void putBeside(String reference, String other) {
        CaseFile file = lookup.get(reference);
        CaseFile beside = lookup.get(other);
        if (!links.existsByStarterAndStarted(beside.id(), file.id())) {
            links.save(new CaseLink(beside, file, BY_HAND, timeline.now()));
        }
    }

    @Override
    public Optional<Instant> timer(String reference, String event) {
        return folders.open(lookup.get(reference)).stream()
                .filter(wait -> wait.element().equals(event))
                .flatMap(wait -> Stream.ofNullable(wait.due()))
                .min(Comparator.naturalOrder());
    }

    @Override
    public String said(String reference, String field, String value, Locale language) {
        return files.findByReference(reference)
                .flatMap(file -> Optional.ofNullable(
                                models.byDefinition(file.definitionId()).startForm())
                        .map(form -> schemas.of(file.definitionId(), form, language)))
                .map(form -> sheet.said(form, field, value, language))
                .orElse(value);
    }

    @Override
    public void rename(String reference, String title) {
        CaseFile file = lookup.get(reference);
        if (!file.title().equals(title)) {
            file.rename(title);
            subjects.tell(file);
        }
    }
}
