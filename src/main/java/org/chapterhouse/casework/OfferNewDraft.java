package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.CaseSubject.Elsewhere;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives the submitter, and whoever runs the place that a reviewer named, a new draft with the data of this case. */
@Component
class OfferNewDraft extends CaseActivity {

    private final CaseLookup lookup;
    private final CaseFolders folders;
    private final CaseSubjects subjects;
    private final DraftRows drafts;
    private final People people;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    OfferNewDraft(
            Cases cases,
            CaseLookup lookup,
            CaseFolders folders,
            CaseSubjects subjects,
            DraftRows drafts,
            People people,
            Timeline timeline,
            ApplicationEventPublisher events) {
        super(cases);
        this.lookup = lookup;
        this.folders = folders;
        this.subjects = subjects;
        this.drafts = drafts;
        this.people = people;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public String name() {
        return "offerNewDraft";
    }

    @Override
    public String purpose() {
        return "Gives the submitter a draft of a new case of the same flow, with the data of this one and where it belongs.";
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Elsewhere elsewhere = elsewhere(subject);
        Draft draft = new Draft(subject.submitter(), subject.flow(), null, elsewhere.data(), timeline.now());
        List<Long> takers = takers(elsewhere, subject);
        draft.openTo(takers);
        String id = String.valueOf(drafts.save(draft).id());
        events.publishEvent(new CaseRedirected(
                subject.reference(), subject.title(), subject.flow(), subject.submitter(), id, takers));
    }

    private Elsewhere elsewhere(CaseSnapshot subject) {
        Map<String, Object> last = Map.of();
        for (Answer answer : folders.answers(lookup.get(subject.reference()))) {
            if ("redirect".equals(answer.data().get("decision"))) {
                last = answer.data();
            }
        }
        return last.get("redirectTo") instanceof String target
                ? subjects.elsewhere(subject, target.strip())
                : new Elsewhere(subject.data(), null);
    }

    private List<Long> takers(Elsewhere elsewhere, CaseSnapshot subject) {
        return elsewhere.chapter() == null
                ? List.of()
                : people.organizersOf(elsewhere.chapter()).stream()
                        .map(Person::id)
                        .filter(person -> person != subject.submitter())
                        .toList();
    }
}
