package org.chapterhouse.chapter;

import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chapters for clients. */
@RestController
@RequestMapping("/api/chapters")
class ChapterController {

    private final ChapterReader reader;

    ChapterController(ChapterReader reader) {
        this.reader = reader;
    }

    @GetMapping
    Slice<ChapterView> list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.page(mine, country, q, limit, cursor);
    }

    @GetMapping("/{slug}")
    ChapterView one(@PathVariable String slug) {
        return reader.one(slug);
    }
}
