package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;
import static org.chapterhouse.engine.ActivityValue.required;

import java.util.List;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** What the trust decision has to know of a case's chapter. */
@Component("loadChapterStanding")
class LoadChapterStanding extends CaseActivity {

    private final ChapterDirectory chapters;

    LoadChapterStanding(Cases cases, ChapterDirectory chapters) {
        super(cases);
        this.chapters = chapters;
    }

    @Override
    public String name() {
        return "loadChapterStanding";
    }

    @Override
    public String purpose() {
        return "Reads the standing of the case's chapter: its status and what it has done so far.";
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("chapterStatus", TEXT, "applied, trial, active, paused, dormant or closed"),
                required("eventsHeld", INTEGER, "events that the chapter has held"),
                required("reportsOnTime", INTEGER, "percent of its reports that came in time; 100 if none was due yet"),
                required("openFindings", INTEGER, "findings about the chapter that nobody has closed"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String slug = subject.chapter();
        if (slug == null) {
            throw new NotFound();
        }
        ChapterInfo chapter = chapters.find(slug).orElseThrow(NotFound::new);
        call.set("chapterStatus", chapter.status().id());
        call.set("eventsHeld", (long) chapter.eventsHeld());
        call.set("reportsOnTime", (long) chapter.reportsOnTime());
        call.set("openFindings", (long) chapter.openFindings());
    }
}
