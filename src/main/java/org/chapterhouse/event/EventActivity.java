package org.chapterhouse.event;

import java.time.Instant;
import java.util.Date;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseActivity;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.engine.ActivityValue;
import org.jspecify.annotations.Nullable;

/** An activity of this module: its catalogue entry, and what all of them need. */
abstract class EventActivity extends CaseActivity {

    static final ActivityValue EVENT_OVER_AT = ActivityValue.optional(
            "eventOverAt", ActivityValue.Type.INSTANT, "end of the last event that is not cancelled");

    static final ActivityValue NEXT_OVER_AT = ActivityValue.optional(
            "nextOverAt",
            ActivityValue.Type.INSTANT,
            "end of the next event that is neither cancelled nor held yet; of the last if all are held");

    private final String name;
    private final String purpose;

    EventActivity(Cases cases, String name, String purpose) {
        super(cases);
        this.name = name;
        this.purpose = purpose;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String purpose() {
        return purpose;
    }

    static ChapterInfo chapterOf(CaseSnapshot subject, ChapterDirectory chapters) {
        String slug = subject.chapter();
        if (slug == null) {
            throw new NotFound();
        }
        return chapters.find(slug).orElseThrow(NotFound::new);
    }

    static void tellWhenOver(CaseEvents.Standing standing, Call call) {
        call.set("eventOverAt", date(standing.over()));
        call.set("nextOverAt", date(standing.nextOver()));
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
