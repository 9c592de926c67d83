package org.chapterhouse.retrospective;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.event.EventCorrections;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.When;
import org.springframework.stereotype.Component;

/** Gives an event that has not taken place yet its new date. */
@Component("postponeEvent")
class PostponeEvent extends RetrospectiveActivity {

    private final Cases cases;
    private final ReportDesk desk;
    private final EventDirectory events;
    private final EventCorrections corrections;

    PostponeEvent(Cases cases, ReportDesk desk, EventDirectory events, EventCorrections corrections) {
        super(cases, "postponeEvent", "Moves the event to the date that the answer names; it is scheduled again.");
        this.cases = cases;
        this.desk = desk;
        this.events = events;
        this.corrections = corrections;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("step", TEXT, "id of the message event whose form names the date"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        long event = desk.eventOf(subject.reference());
        ZoneId zone =
                events.find(event).orElseThrow(NotFound::new).when().start().getZone();
        Answers answer = cases.answers(subject.reference(), call.requiredText("step")).stream()
                .reduce((earlier, later) -> later)
                .map(newest -> new Answers(newest.data()))
                .orElseThrow(NotFound::new);
        LocalDateTime start = Objects.requireNonNull(answer.time("startsAt", zone), "startsAt");
        corrections.postpone(event, When.local(start, answer.time("endsAt", zone), zone));
    }
}
