package org.chapterhouse.sponsorship;

import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sponsors for clients. */
@RestController
@RequestMapping("/api/sponsors")
class SponsorController {

    private final SponsorReader reader;

    SponsorController(SponsorReader reader) {
        this.reader = reader;
    }

    @GetMapping
    Slice<SponsorView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.page(q, limit, cursor);
    }

    @GetMapping("/{id}")
    SponsorView one(@PathVariable String id) {
        return reader.one(number(id));
    }

    /** What is no number is no sponsor's. */
    static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
