package org.chapterhouse.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSubject.Elsewhere;
import org.chapterhouse.casework.CaseSubject.Subject;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What cases are about: asked of the feature modules at the start, and again whenever the case's data has changed. */
@Component
class CaseSubjects {

    private static final String NOWHERE = "ZZ";

    private final List<CaseSubject> ports;
    private final CaseFolders folders;
    private final TaskNotes notes;
    private final People people;
    private final ApplicationEventPublisher events;

    CaseSubjects(
            List<CaseSubject> ports,
            CaseFolders folders,
            TaskNotes notes,
            People people,
            ApplicationEventPublisher events) {
        this.ports = ports;
        this.folders = folders;
        this.notes = notes;
        this.people = people;
        this.events = events;
    }

    /** @throws InvalidInput if the data names something that cannot be the subject */
    Subject of(FlowModel model, Map<String, Object> data, Person submitter) {
        return ports.stream()
                .filter(port -> port.knows(model.flow()))
                .findFirst()
                .map(port -> port.of(model.flow(), data, submitter))
                .orElseGet(() -> new Subject(model.name(), null, NOWHERE, Person.WORLD, Set.of()));
    }

    /** Where a case belongs that a reviewer has redirected. */
    Elsewhere elsewhere(CaseSnapshot subject, String target) {
        return ports.stream()
                .filter(port -> port.knows(subject.flow()))
                .findFirst()
                .map(port -> port.elsewhere(subject.flow(), subject.data(), target))
                .orElseGet(() -> new Elsewhere(subject.data(), null));
    }

    /** What every model may read about the subject, by name. */
    static Map<String, @Nullable Object> variables(CaseFile file) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("chapter", file.chapter());
        variables.put("country", file.country());
        variables.put("region", file.region());
        return variables;
    }

    /**
     * Describes the case by its data as it is now. The submitter may have changed its title, or asked a sponsor whose
     * people must no longer review it.
     *
     * @return what the model reads about the subject, if it has another value now
     */
    Map<String, @Nullable Object> describe(CaseFile file, FlowModel model) {
        Map<String, @Nullable Object> before = variables(file);
        Person submitter = people.byId(file.submitter()).orElse(null);
        if (submitter == null) {
            return Map.of();
        }
        String title = file.title();
        Set<String> parties = file.parties();
        file.isAbout(of(model, Answers.merged(folders.answers(file)), submitter));
        Map<String, @Nullable Object> after = variables(file);
        if (!title.equals(file.title()) || !parties.equals(file.parties()) || !before.equals(after)) {
            tell(file);
        }
        after.keySet().retainAll(model.promoted());
        after.entrySet().removeIf(entry -> Objects.equals(before.get(entry.getKey()), entry.getValue()));
        return after;
    }

    /** Tells whoever lists tasks how the open ones of this case are called now. */
    void tell(CaseFile file) {
        List<TaskFacts> open = folders.open(file).stream()
                .filter(OpenWait::isTask)
                .map(wait -> notes.of(file, wait))
                .toList();
        if (!open.isEmpty()) {
            events.publishEvent(new CaseDescribed(open));
        }
    }
}
