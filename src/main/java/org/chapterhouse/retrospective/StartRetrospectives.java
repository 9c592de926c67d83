package org.chapterhouse.retrospective;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.StartsByMessage;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a retrospective starts with when an event is over: what the proposal promised. */
@Component
class StartRetrospectives implements StartsByMessage {

    private final EventDirectory events;
    private final Retrospectives reports;

    StartRetrospectives(EventDirectory events, Retrospectives reports) {
        this.events = events;
        this.reports = reports;
    }

    @Override
    public boolean knows(String flow, String message) {
        return flow.equals(RetrospectiveSubject.FLOW);
    }

    /** One for each date that has been held and has none yet. */
    @Override
    public List<Map<String, Object>> data(CaseSnapshot sender) {
        Answers proposal = new Answers(sender.data());
        return events.ofCase(sender.reference()).stream()
                .filter(event -> event.status() == EventStatus.HELD
                        && reports.findByEventId(event.id()).isEmpty())
                .map(event -> promised(event, proposal))
                .toList();
    }

    private static Map<String, Object> promised(EventInfo event, Answers proposal) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("event", event.id());
        data.put("timezone", event.when().start().getZone().getId());
        List<Map<String, Object>> metrics = proposal.rows("metrics").stream()
                .map(StartRetrospectives::metric)
                .toList();
        if (!metrics.isEmpty()) {
            data.put("metrics", metrics);
        }
        String currency = proposal.text("currency");
        List<Answers> lines = proposal.rows("budget");
        if (currency != null) {
            data.put("currency", currency);
            data.put("plannedCurrency", currency);
            data.put("plannedCost", cost(lines));
        }
        if (!lines.isEmpty()) {
            data.put("budget", lines.stream().map(StartRetrospectives::line).toList());
        }
        return data;
    }

    private static BigDecimal cost(List<Answers> lines) {
        return lines.stream()
                .filter(line -> "cost".equals(line.text("side")))
                .map(line -> line.number("amount"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> metric(Answers promised) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "name", promised.text("name"));
        put(row, "expected", promised.number("expected"));
        return row;
    }

    private static Map<String, Object> line(Answers planned) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "line", planned.text("line"));
        put(row, "side", planned.text("side"));
        put(row, "planned", planned.number("amount"));
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
