package org.chapterhouse.retrospective;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.event.EventDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How events went, for everybody as far as it is published, and what was learned from them. */
@Controller
@RequestMapping("/retrospectives")
class RetrospectivePages {

    private static final int LESSONS = 100;

    private final RetrospectiveReader reader;
    private final Lessons lessons;
    private final ChapterDirectory chapters;
    private final EventDirectory events;

    RetrospectivePages(RetrospectiveReader reader, Lessons lessons, ChapterDirectory chapters, EventDirectory events) {
        this.reader = reader;
        this.lessons = lessons;
        this.chapters = chapters;
        this.events = events;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Slice<RetrospectiveView> page = reader.page(chapter, q, null, cursor);
        model.addAttribute("q", q);
        model.addAttribute("chapter", chapter);
        model.addAttribute("reports", page);
        model.addAttribute("names", names(page.items()));
        model.addAttribute("lessons", lessons.findAllByOrderByTopicAscIdDesc(Limit.of(LESSONS)));
        return htmx == null ? "retrospectives/list" : "retrospectives/list :: found";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        RetrospectiveView report = reader.one(id);
        model.addAttribute("report", report);
        model.addAttribute("name", names(List.of(report)).get(report.chapter()));
        model.addAttribute("event", events.find(report.event()).orElseThrow(NotFound::new));
        return "retrospectives/one";
    }

    private Map<String, String> names(List<RetrospectiveView> reports) {
        return chapters
                .find(reports.stream()
                        .map(RetrospectiveView::chapter)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(
                        chapter -> chapter.slug(), chapter -> chapter.facts().name()));
    }
}
