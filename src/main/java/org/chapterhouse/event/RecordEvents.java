package org.chapterhouse.event;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Puts an approved proposal into the records and so into the calendars. */
@Component("recordEvents")
class RecordEvents extends EventActivity {

    private final CaseEvents events;
    private final ChapterDirectory chapters;

    RecordEvents(Cases cases, CaseEvents events, ChapterDirectory chapters) {
        super(cases, "recordEvents", "Records an event for each date of the approved proposal.");
        this.events = events;
        this.chapters = chapters;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(EVENT_OVER_AT, NEXT_OVER_AT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        events.record(Proposal.of(subject, chapterOf(subject, chapters)));
        tellWhenOver(events.standing(subject.reference()), call);
    }
}
