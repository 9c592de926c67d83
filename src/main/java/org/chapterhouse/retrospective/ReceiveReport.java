package org.chapterhouse.retrospective;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Takes the organizers' report into the records. */
@Component("receiveReport")
class ReceiveReport extends RetrospectiveActivity {

    private final ReportDesk desk;

    ReceiveReport(Cases cases, ReportDesk desk) {
        super(
                cases,
                "receiveReport",
                "Takes the report in, works out show rate and budget variance, and counts it for the chapter.");
        this.desk = desk;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                ActivityValue.optional("showRate", INTEGER, "percent of those registered who came"),
                ActivityValue.optional("budgetVariance", INTEGER, "percent by which the cost was above the plan"),
                ActivityValue.required("metricsPromised", INTEGER, "how many numbers were promised"),
                ActivityValue.required("metricsMet", INTEGER, "how many of them were reached"),
                ActivityValue.required("lessonOffered", BOOLEAN, "whether there is a lesson for other chapters"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Report report = Report.of(new Answers(subject.data()));
        desk.receive(subject.reference(), report);
        call.set("showRate", report.showRate());
        call.set("budgetVariance", report.budgetVariance());
        call.set(
                "metricsPromised",
                report.metrics().stream()
                        .filter(metric -> metric.expected() != null)
                        .count());
        call.set("metricsMet", report.metricsMet());
        call.set("lessonOffered", report.lesson() != null);
    }
}
