package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.TaskGate.Opened;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** What a regional lead did with somebody's task, in the timeline, for reviewers. */
@Component
class HandoverRecord {

    private final Timeline timeline;
    private final People people;
    private final Words words;

    HandoverRecord(Timeline timeline, People people, Words words) {
        this.timeline = timeline;
        this.people = people;
        this.words = words;
    }

    /** @param reason as the lead wrote it, so the line keeps to one language */
    void overridden(Opened opened, Person assignee, String reason, Person lead) {
        timeline.write(line(opened, lead)
                .saying(words.in(AnswerSheet.KEPT, "assign.overridden", assignee.name(), reason))
                .with(new Detail(null, List.of(), Map.of("override", assignee.username()))));
    }

    void taken(Opened opened, long from, Person to, Person lead) {
        String before = people.byId(from).map(Person::name).orElse("?");
        Cases.Note note = Cases.Note.inEachLanguage(
                "corrected", TimelineLine.REVIEWERS, language -> words.in(language, "assign.moved", before, to.name()));
        timeline.write(line(opened, lead).saying(note.text()).with(StoredWords.inOtherWords(note.others())));
    }

    private TimelineLine line(Opened opened, Person lead) {
        return timeline.line(opened.file(), "corrected")
                .by(lead.id(), CaseAccess.LEADS)
                .at(opened.task().name())
                .visibleTo(TimelineLine.REVIEWERS);
    }
}
