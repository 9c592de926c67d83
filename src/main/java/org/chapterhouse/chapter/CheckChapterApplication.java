package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.DECIMAL;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;
import static org.chapterhouse.engine.ActivityValue.optional;
import static org.chapterhouse.engine.ActivityValue.required;

import java.util.List;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The machine checks of an application: numbers that decisions read. */
@Component("checkChapterApplication")
class CheckChapterApplication extends ChapterActivity {

    private final Cases cases;
    private final ChapterRequestBook requests;
    private final ApplicationFindings findings;
    private final Blocklist blocklist;
    private final People people;
    private final MessageSource messages;

    CheckChapterApplication(
            Cases cases,
            ChapterRequestBook requests,
            ApplicationFindings findings,
            Blocklist blocklist,
            People people,
            MessageSource messages) {
        super(
                cases,
                "checkChapterApplication",
                "Works out what the decisions read of an application for a chapter, and tells reviewers who is blocked.");
        this.cases = cases;
        this.requests = requests;
        this.findings = findings;
        this.blocklist = blocklist;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("openDuplicates", INTEGER, "other open applications for the same city"),
                optional("neighbour", TEXT, "short name of the nearest chapter that is running, within 800 km"),
                optional("neighbourKm", DECIMAL, "how far away it is, along the great circle"),
                required("nameHasCity", BOOLEAN, "whether the name names the city"),
                required("organizerCount", INTEGER, "organizers named"),
                required("employerShare", INTEGER, "percent of them who work for the same employer; 0 if no two do"),
                required("mostChapters", INTEGER, "chapters that the busiest of them would organize with this one"),
                required("leadSentIt", BOOLEAN, "whether the first organizer is whoever sent it, by e-mail address"),
                required("blocklisted", BOOLEAN, "whether somebody named is on the list of blocked people"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Application application = new Application(subject.data());
        Person submitter = people.byId(subject.submitter()).orElseThrow(NotFound::new);
        requests.note(subject, application);
        findings.of(subject.reference(), application, submitter).forEach(call::set);
        long blocked = blocklist.count(application, submitter);
        call.set("blocklisted", blocked > 0);
        if (blocked > 0) {
            Cases.Note note = Cases.Note.inEachLanguage(
                    "rule",
                    "reviewers",
                    language -> messages.getMessage("chapter.blocklist.found", new Object[] {blocked}, language));
            cases.tell(subject.reference(), note, call.element());
        }
    }
}
