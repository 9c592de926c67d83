package org.chapterhouse.retrospective;

import java.util.List;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventPageLinks;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Component;

/** Leads from an event's page to how it went, for whoever may read that. */
@Component
class RetrospectiveOfEvent implements EventPageLinks {

    private final Retrospectives reports;
    private final People people;

    RetrospectiveOfEvent(Retrospectives reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    @Override
    public List<Link> of(EventInfo event) {
        return reports
                .findByEventId(event.id())
                .map(Retrospective::info)
                .filter(report -> report.isPublished()
                        || people.currentIfAny()
                                .filter(who -> RetrospectiveSearch.isInside(report, who))
                                .isPresent())
                .map(report -> new Link("/retrospectives/" + report.id(), "retrospective.of-event"))
                .stream()
                .toList();
    }
}
