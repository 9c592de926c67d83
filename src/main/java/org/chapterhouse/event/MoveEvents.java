package org.chapterhouse.event;

import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.optional;

import java.time.ZoneId;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Applies a reschedule to the events of an approved proposal. */
@Component("moveEvents")
class MoveEvents extends EventActivity {

    private final Cases cases;
    private final ChangeAnswer answers;
    private final CaseEvents events;
    private final ChapterDirectory chapters;

    MoveEvents(Cases cases, ChangeAnswer answers, CaseEvents events, ChapterDirectory chapters) {
        super(
                cases,
                "moveEvents",
                "Moves the event of the date that the answer names; without one the next, and those behind it by as much.");
        this.cases = cases;
        this.answers = answers;
        this.events = events;
        this.chapters = chapters;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ChangeAnswer.STEP);
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                optional("startsInstant", INSTANT, "when the next date starts"),
                optional("endsInstant", INSTANT, "when the next date ends"),
                EVENT_OVER_AT,
                NEXT_OVER_AT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        ChangeAnswer.Change change = answers.newest(subject, call);
        ZoneId zone =
                ChangeAnswer.zone(subject, chapterOf(subject, chapters).facts().timezone());
        events.move(subject.reference(), change.day(), change.start(zone), change.end(zone));
        CaseEvents.Standing standing = events.standing(subject.reference());
        if (!change.onlyOne() || standing.datesLeft() == 1) {
            // of a series that moves as a whole the answer is the first date's, of a single event it is its own
            cases.adopt(subject.reference(), ChangeAnswer.step(call)).forEach(call::set);
        }
        When next = standing.next();
        if (next != null) {
            call.set("startsInstant", date(next.start().toInstant()));
            call.set("endsInstant", next.end() == null ? null : date(next.end().toInstant()));
        }
        tellWhenOver(standing, call);
    }
}
