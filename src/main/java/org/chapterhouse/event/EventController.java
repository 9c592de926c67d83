package org.chapterhouse.event;

import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events for clients. */
@RestController
@RequestMapping("/api/events")
class EventController {

    private final EventSearch search;
    private final EventDirectory events;

    EventController(EventSearch search, EventDirectory events) {
        this.search = search;
        this.events = events;
    }

    @GetMapping
    Slice<EventView> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return search.page(EventQuery.of(from, to, chapter, country, limit, cursor))
                .map(EventView::of);
    }

    /** An id that is not a number is nobody's id. */
    @GetMapping("/{id}")
    EventView one(@PathVariable String id) {
        return EventView.of(EventIds.read(id).flatMap(events::find).orElseThrow(NotFound::new));
    }
}
