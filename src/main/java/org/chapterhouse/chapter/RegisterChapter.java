package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.Clock;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Opens the chapter's record and page, on trial; from here on the case is the chapter's. */
@Component("registerChapter")
class RegisterChapter extends ChapterActivity {

    private final Cases cases;
    private final Chapters chapters;
    private final ChapterRequests requests;
    private final TrustScale scale;
    private final Clock clock;

    RegisterChapter(Cases cases, Chapters chapters, ChapterRequests requests, TrustScale scale, Clock clock) {
        super(
                cases,
                "registerChapter",
                "Opens a chapter on trial with its page, and makes the case the chapter's own.");
        this.cases = cases;
        this.chapters = chapters;
        this.requests = requests;
        this.scale = scale;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(ActivityValue.required("chapter", TEXT, "short name of the new chapter"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Application application = new Application(subject.data());
        String slug = Slugs.of(application.city(), application.country(), name -> chapters.findBySlug(name)
                .isPresent());
        Chapter chapter = Chapter.apply(slug, application.facts(), subject.submittedAt());
        chapter.startTrial(clock.instant(), subject.reference());
        scale.weigh(chapter);
        chapters.save(chapter);
        requests.findById(subject.reference()).ifPresent(request -> request.became(slug));
        cases.belongTo(subject.reference(), slug).forEach(call::set);
    }
}
