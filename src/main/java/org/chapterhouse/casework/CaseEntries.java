package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.casework.CasePage.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lines of a timeline as sentences of a page. */
@Component
class CaseEntries {

    private final TimelineLines lines;
    private final AnswerSheet sheet;
    private final Words words;

    CaseEntries(TimelineLines lines, AnswerSheet sheet, Words words) {
        this.lines = lines;
        this.sheet = sheet;
        this.words = words;
    }

    /** @param timeline what the reader may see; nothing else is shown */
    List<Entry> of(CaseFile file, List<TimelineView> timeline, String form) {
        Map<String, String> verdicts = verdicts(file, timeline);
        return timeline.stream()
                .map(line -> new Entry(
                        line,
                        headline(line, verdicts.get(line.id())),
                        who(line.actor()),
                        text(line),
                        line.changes().stream()
                                .map(change -> sheet.edit(form, change))
                                .toList()))
                .toList();
    }

    private Map<String, String> verdicts(CaseFile file, List<TimelineView> timeline) {
        Set<String> audiences = timeline.stream().map(TimelineView::visibility).collect(Collectors.toSet());
        return lines.page(file.id(), 0, audiences, Limit.of(CasePageReader.LINES)).stream()
                .filter(line -> line.detail().facts().get("decision") instanceof String)
                .collect(Collectors.toMap(line -> String.valueOf(line.id()), line ->
                        (String) line.detail().facts().get("decision")));
    }

    private String headline(TimelineView line, @Nullable String verdict) {
        if (verdict != null) {
            return words.verdict(verdict);
        }
        if (line.kind().equals("action") && line.step() != null) {
            return line.step();
        }
        if (line.kind().equals("started") && line.actor().role().equals("system")) {
            return words.of("timeline.begun");
        }
        boolean note = line.kind().equals("comment") && !line.visibility().equals(TimelineLine.SHARED);
        return words.known("timeline." + (note ? "note" : line.kind()), line.kind());
    }

    /** A reminder is kept with whom it went to, which is said in words. */
    private @Nullable String text(TimelineView line) {
        return line.kind().equals("reminder") && line.text() != null
                ? words.of("timeline.reminder.to", words.group(line.text()))
                : line.text();
    }

    private String who(TimelineView.Actor actor) {
        return actor.name() != null ? actor.name() : words.group(actor.role());
    }
}
