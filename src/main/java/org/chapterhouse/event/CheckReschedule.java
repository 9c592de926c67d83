package org.chapterhouse.event;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.required;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** What a decision has to know of a reschedule before it is applied. */
@Component("checkReschedule")
class CheckReschedule extends EventActivity {

    private final ChangeAnswer answers;
    private final CaseEvents events;
    private final ChapterDirectory chapters;
    private final Clock clock;

    CheckReschedule(Cases cases, ChangeAnswer answers, CaseEvents events, ChapterDirectory chapters, Clock clock) {
        super(cases, "checkReschedule", "Works out what a decision reads of a reschedule that has been asked for.");
        this.answers = answers;
        this.events = events;
        this.chapters = chapters;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ChangeAnswer.STEP);
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("newLeadDays", INTEGER, "whole days from now to the new start; negative if it is past"),
                required("newStartsInstant", INSTANT, "the new start"),
                required("occurrenceKnown", BOOLEAN, "whether there is an event to come on the date that is named"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        ChangeAnswer.Change change = answers.newest(subject, call);
        ZoneId zone =
                ChangeAnswer.zone(subject, chapterOf(subject, chapters).facts().timezone());
        When when = When.local(change.start(zone), null, zone);
        call.set("newLeadDays", CheckEventProposal.leadDays(clock, when));
        call.set("newStartsInstant", date(when.start().toInstant()));
        call.set(
                "occurrenceKnown",
                events.upcoming(subject.reference(), change.day()).isPresent());
    }
}
