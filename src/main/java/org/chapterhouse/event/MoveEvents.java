package org.chapterhouse.event;

import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.optional;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Applies a reschedule to the events of an approved proposal. */
@Component("moveEvents")
class MoveEvents extends EventActivity {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

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
        When moved = events.move(subject.reference(), change.day(), change.start(zone), change.end(zone));
        CaseEvents.Standing standing = events.standing(subject.reference());
        if (!change.onlyOne() || standing.datesLeft() == 1) {
            // of a series that moves as a whole the answer is the first date's, of a single event it is its own
            cases.adopt(subject.reference(), ChangeAnswer.step(call), besides(subject, moved, standing))
                    .forEach(call::set);
        }
        When next = standing.next();
        if (next != null) {
            call.set("startsInstant", date(next.start().toInstant()));
            call.set("endsInstant", next.end() == null ? null : date(next.end().toInstant()));
        }
        tellWhenOver(standing, call);
    }

    /** The end follows from the start where the answer leaves it out, and the last date of a series from the first. */
    private static Map<String, Object> besides(CaseSnapshot subject, When moved, CaseEvents.Standing standing) {
        Map<String, Object> besides = new HashMap<>();
        if (moved.end() != null) {
            besides.put("endsAt", LOCAL.format(moved.end()));
        }
        if (standing.lastDay() != null && subject.data().containsKey("repeatUntil")) {
            besides.put("repeatUntil", standing.lastDay().toString());
        }
        return besides;
    }
}
