package org.chapterhouse.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The events for everybody: what is to come, what has been, and a page for each. */
@Controller
@RequestMapping("/events")
class EventPages {

    private final EventSearch search;
    private final EventDirectory events;
    private final ChapterDirectory chapters;
    private final ObjectProvider<EventPageLinks> links;
    private final CaseOfEvent cases;
    private final Clock clock;

    EventPages(
            EventSearch search,
            EventDirectory events,
            ChapterDirectory chapters,
            ObjectProvider<EventPageLinks> links,
            CaseOfEvent cases,
            Clock clock) {
        this.search = search;
        this.events = events;
        this.chapters = chapters;
        this.links = links;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "upcoming") String when,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        boolean past = when.equals("past");
        // today counts on both sides: somewhere it is still ahead, somewhere over
        String today = LocalDate.now(clock).toString();
        EventQuery asked = EventQuery.of(past ? null : today, past ? today : null, chapter, null, null, cursor)
                .search(q, past);
        Slice<EventInfo> page = search.page(asked);
        model.addAttribute("q", q);
        model.addAttribute("when", past ? "past" : "upcoming");
        model.addAttribute("chapter", chapter);
        model.addAttribute("of", chapters.find(chapter).orElse(null));
        model.addAttribute("events", page);
        model.addAttribute("names", names(page));
        return htmx == null ? "events/list" : "events/list :: found";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        EventInfo event = EventIds.read(id).flatMap(events::find).orElseThrow(NotFound::new);
        model.addAttribute("event", event);
        model.addAttribute("chapter", chapters.find(event.chapter()).orElseThrow(NotFound::new));
        model.addAttribute(
                "links", links.stream().flatMap(port -> port.of(event).stream()).toList());
        cases.of(event).ifPresent(behind -> model.addAttribute("behind", behind));
        return "events/one";
    }

    private Map<String, String> names(Slice<EventInfo> page) {
        return chapters
                .find(page.items().stream().map(EventInfo::chapter).distinct().toList())
                .values()
                .stream()
                .collect(Collectors.toMap(
                        ChapterInfo::slug, chapter -> chapter.facts().name()));
    }
}
