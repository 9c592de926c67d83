package org.chapterhouse.retrospective;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the next proposal of a chapter begins with. */
final class NextProposal {

    /** What has to be found anew for every event. */
    private static final Set<String> ONCE = Set.of(
            "startsAt",
            "endsAt",
            "repeats",
            "repeatUntil",
            "venueStatus",
            "fundsAsked",
            "registrationUrl",
            "sponsors",
            "expectedAttendance",
            "metrics");

    private NextProposal() {}

    static Map<String, Object> of(Map<String, Object> last, Report report) {
        Map<String, Object> next = new LinkedHashMap<>(last);
        next.keySet().removeAll(ONCE);
        if (report.attended() > 0) {
            next.put("expectedAttendance", report.attended());
        }
        List<Map<String, Object>> metrics =
                report.metrics().stream().map(NextProposal::metric).toList();
        if (!metrics.isEmpty()) {
            next.put("metrics", metrics);
        }
        return next;
    }

    private static Map<String, Object> metric(Report.Metric metric) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", metric.name());
        BigDecimal number = metric.actual() != null ? metric.actual() : metric.expected();
        if (number != null) {
            row.put("expected", number);
        }
        return row;
    }
}
