package org.chapterhouse.retrospective;

import java.util.Map;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Drafts;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Prepares the chapter's next proposal: the last one, with the numbers that it really had. */
@Component("draftNextProposal")
class DraftNextProposal extends RetrospectiveActivity {

    private static final String FLOW = "event-proposal";

    private final Cases cases;
    private final ReportDesk desk;
    private final EventDirectory events;
    private final Drafts drafts;
    private final People people;

    DraftNextProposal(Cases cases, ReportDesk desk, EventDirectory events, Drafts drafts, People people) {
        super(
                cases,
                "draftNextProposal",
                "Gives the submitter a draft of the chapter's next event, unless one lies there already.");
        this.cases = cases;
        this.desk = desk;
        this.events = events;
        this.drafts = drafts;
        this.people = people;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Person submitter = people.byId(subject.submitter()).orElse(null);
        String proposal = events.find(desk.eventOf(subject.reference()))
                .map(EventInfo::reference)
                .orElse(null);
        if (submitter == null || proposal == null || hasDraft(submitter, subject.chapter())) {
            return;
        }
        Map<String, Object> data =
                NextProposal.of(cases.snapshot(proposal).data(), Report.of(new Answers(subject.data())));
        drafts.open(FLOW, null, data, submitter);
    }

    private boolean hasDraft(Person submitter, @org.jspecify.annotations.Nullable String chapter) {
        return chapter != null && drafts.hasOne(submitter, FLOW, chapter);
    }
}
