package org.chapterhouse.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.casework.AnswerSheet.Edit;
import org.chapterhouse.casework.CasePage.Entry;
import org.chapterhouse.engine.FlowModel.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lines of a timeline as sentences of a page. */
@Component
class CaseEntries {

    private final TimelineLines lines;
    private final AnswerSheet sheet;
    private final FlowWords flowWords;
    private final Words words;
    private final AnswerWords answers;

    CaseEntries(TimelineLines lines, AnswerSheet sheet, FlowWords flowWords, Words words, AnswerWords answers) {
        this.lines = lines;
        this.sheet = sheet;
        this.flowWords = flowWords;
        this.words = words;
        this.answers = answers;
    }

    /** @param timeline what the reader may see; nothing else is shown */
    List<Entry> of(CaseFile file, List<TimelineView> timeline, String form, ZoneId zone) {
        Map<String, TimelineLine> kept = kept(file, timeline);
        Map<String, String> asked = actions(file);
        return timeline.stream()
                .map(line -> new Entry(
                        line,
                        headline(line, kept.get(line.id()), zone),
                        who(line.actor()),
                        text(line),
                        line.changes().stream()
                                .map(change -> sheet.edit(asked.getOrDefault(line.step(), form), change))
                                .toList()))
                .toList();
    }

    /** What each action asks, by the name that its lines have. */
    private Map<String, String> actions(CaseFile file) {
        Map<String, String> asked = new HashMap<>();
        for (Action action : flowWords.model(file.definitionId()).actions()) {
            if (action.form() != null) {
                asked.put(
                        action.label(),
                        flowWords.form(file.definitionId(), action.form()).json());
            }
        }
        return asked;
    }

    private Map<String, TimelineLine> kept(CaseFile file, List<TimelineView> timeline) {
        Set<String> audiences = timeline.stream().map(TimelineView::visibility).collect(Collectors.toSet());
        return lines.page(file.id(), 0, audiences, Limit.of(CasePageReader.LINES)).stream()
                .collect(Collectors.toMap(line -> String.valueOf(line.id()), Function.identity()));
    }

    private static @Nullable String fact(@Nullable TimelineLine line, String name) {
        return line != null && line.detail().facts().get(name) instanceof String fact ? fact : null;
    }

    /** What the newest action asks to be changed, unless it has been decided on since. */
    static List<Edit> asked(List<Entry> told) {
        List<Edit> asked = List.of();
        for (Entry entry : told) {
            asked = switch (entry.line().kind()) {
                case "action" -> entry.edits();
                case "decided", "corrected" -> List.of();
                default -> asked;
            };
        }
        return asked;
    }

    private String headline(TimelineView line, @Nullable TimelineLine kept, ZoneId zone) {
        String verdict = fact(kept, "decision");
        String until = fact(kept, "until");
        if (until != null) {
            return words.of(
                    "timeline.hold.until",
                    answers.moment(
                            "date",
                            LocalDate.ofInstant(Instant.parse(until), zone).toString(),
                            LocaleContextHolder.getLocale()));
        }
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
