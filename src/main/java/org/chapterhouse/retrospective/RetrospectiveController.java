package org.chapterhouse.retrospective;

import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The retrospectives for clients. */
@RestController
@RequestMapping("/api/retrospectives")
class RetrospectiveController {

    private final RetrospectiveReader reader;

    RetrospectiveController(RetrospectiveReader reader) {
        this.reader = reader;
    }

    @GetMapping
    Slice<RetrospectiveView> list(
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.page(chapter, q, limit, cursor);
    }

    @GetMapping("/{id}")
    RetrospectiveView one(@PathVariable String id) {
        return reader.one(id);
    }
}
