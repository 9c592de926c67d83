package org.chapterhouse.retrospective;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.stereotype.Component;

/** Notes that a report will not have come in time. */
@Component("markReportLate")
class MarkReportLate extends RetrospectiveActivity {

    private final ReportDesk desk;

    MarkReportLate(Cases cases, ReportDesk desk) {
        super(
                cases,
                "markReportLate",
                "Notes that the report is late: it then counts as such for the chapter's trust.");
        this.desk = desk;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        desk.becomeLate(subject.reference());
    }
}
