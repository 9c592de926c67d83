package org.chapterhouse.retrospective;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Enters the retrospective of an event into the records, or takes over the event's new date. */
@Component("beginRetrospective")
class BeginRetrospective extends RetrospectiveActivity {

    private final ReportDesk desk;
    private final Clock clock;

    BeginRetrospective(Cases cases, ReportDesk desk, Clock clock) {
        super(
                cases,
                "beginRetrospective",
                "Enters an event's retrospective into the records and says when it is over.");
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                ActivityValue.required("eventOver", BOOLEAN, "whether the event is over"),
                ActivityValue.required("eventOverAt", INSTANT, "when it is over, in its own time zone"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Instant over = desk.begin(subject).when().over();
        call.set("eventOver", !over.isAfter(clock.instant()));
        call.set("eventOverAt", Date.from(over));
    }
}
