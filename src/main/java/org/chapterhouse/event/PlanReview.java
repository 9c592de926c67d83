package org.chapterhouse.event;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.required;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Works out by when a proposal has to be decided. */
@Component("planReview")
class PlanReview extends EventActivity {

    private final Clock clock;

    PlanReview(Cases cases, Clock clock) {
        super(cases, "planReview", "Works out by when a proposal has to be decided.");
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                required("startsInstant", INSTANT, "when the event starts"),
                required("minimumLeadDays", INTEGER, "days that the event needs to be announced before"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("decideBy", INSTANT, "the start minus the minimum lead; the start itself if that is past"),
                required("insideLeadTime", BOOLEAN, "whether less than the minimum lead is left"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Instant start = Objects.requireNonNull(call.date("startsInstant"), "startsInstant")
                .toInstant();
        long days = Objects.requireNonNull(call.number("minimumLeadDays"), "minimumLeadDays");
        boolean inside = isInside(days, start, clock.instant());
        // a proposal that comes late must not expire the moment it arrives
        call.set("decideBy", Date.from(inside ? start : latest(days, start)));
        call.set("insideLeadTime", inside);
    }

    /** Whether less than the minimum lead is left before the start. */
    static boolean isInside(long minimumLeadDays, Instant start, Instant now) {
        return latest(minimumLeadDays, start).isBefore(now);
    }

    private static Instant latest(long minimumLeadDays, Instant start) {
        return start.minus(Duration.ofDays(minimumLeadDays));
    }
}
