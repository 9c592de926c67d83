package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;
import static org.chapterhouse.engine.ActivityValue.required;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Looks how a chapter is, and works out when its clocks strike next. */
@Component("planChapterHealth")
class PlanChapterHealth extends ChapterActivity {

    private final Chapters chapters;
    private final Clock clock;

    PlanChapterHealth(Cases cases, Chapters chapters, Clock clock) {
        super(
                cases,
                "planChapterHealth",
                "Counts a chapter's events and its days of silence, and works out when its clocks strike next.");
        this.chapters = chapters;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                required("warnDays", INTEGER, "days of silence after which it is warned"),
                required("delistDays", INTEGER, "days of silence after which it is left out of lists"),
                required("dormantDays", INTEGER, "days of silence after which it is dormant"),
                required("trialCheckDays", INTEGER, "days after which a trial is looked at"),
                required("trialDays", INTEGER, "days that a trial lasts"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("chapterStatus", TEXT, "trial, active, paused, dormant or closed"),
                required("eventsHeld", INTEGER, "events that the chapter has held"),
                required("openFindings", INTEGER, "findings about it that nobody has closed"),
                required("silentDays", INTEGER, "days since its last event or word"),
                required("nextSilenceAt", INSTANT, "when the next of the silence clocks strikes, if nothing is heard"),
                required("trialCheckAt", INSTANT, "when its trial is looked at"),
                required("trialEndsAt", INSTANT, "when its trial ends"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Chapter chapter = chapters.findBySlug(Team.chapterOf(subject)).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        LocalDate today = now.atZone(chapter.facts().timezone()).toLocalDate();
        LocalDate since = Objects.requireNonNullElse(chapter.silentSince(), today);
        long silent = Math.max(0, ChronoUnit.DAYS.between(since, today));
        Instant trial = chapter.trialSince().orElse(now);
        call.set("chapterStatus", chapter.status().id());
        call.set("eventsHeld", (long) chapter.track().eventsHeld());
        call.set("openFindings", (long) chapter.track().openFindings());
        call.set("silentDays", silent);
        call.set("nextSilenceAt", Date.from(next(chapter, since, silent, call)));
        call.set("trialCheckAt", Date.from(trial.plus(days(call, "trialCheckDays"), ChronoUnit.DAYS)));
        call.set("trialEndsAt", Date.from(trial.plus(days(call, "trialDays"), ChronoUnit.DAYS)));
    }

    /** The first threshold that has not been reached; past the last one there is none, and the last one counts. */
    private static Instant next(Chapter chapter, LocalDate since, long silent, Call call) {
        long threshold = Stream.of("warnDays", "delistDays", "dormantDays")
                .map(name -> days(call, name))
                .filter(days -> days > silent)
                .findFirst()
                .orElse(days(call, "dormantDays"));
        return since.plusDays(threshold)
                .atStartOfDay(chapter.facts().timezone())
                .toInstant();
    }

    private static long days(Call call, String name) {
        return Objects.requireNonNull(call.number(name), name);
    }
}
