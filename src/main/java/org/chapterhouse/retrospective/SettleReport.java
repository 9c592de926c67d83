package org.chapterhouse.retrospective;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Brings a retrospective to its end in the records. */
@Component("settleReport")
class SettleReport extends RetrospectiveActivity {

    private final ReportDesk desk;

    SettleReport(Cases cases, ReportDesk desk) {
        super(cases, "settleReport", "Ends a retrospective in the records; a published one can be read by everybody.");
        this.desk = desk;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("result", TEXT, "published, filed, missed or cancelled"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        desk.settle(subject.reference(), ReportStatus.of(call.requiredText("result")));
    }
}
