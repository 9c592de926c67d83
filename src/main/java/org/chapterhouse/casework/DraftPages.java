package org.chapterhouse.casework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own drafts, and of those that others share. */
@Controller
@RequestMapping("/cases/drafts")
class DraftPages {

    private final Drafts drafts;
    private final People people;

    DraftPages(Drafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Cursor after = Cursor.decode(cursor, 1);
        int skip = after == null ? 0 : Math.toIntExact(Math.max(0, Math.min(after.number(0), 1_000)));
        int limit = Limit.of(null);
        // at most a hundred, whatever page is asked for
        List<DraftView> found = drafts.of(people.current()).stream()
                .filter(draft -> words(draft).contains(SearchText.of(q)))
                .skip(skip)
                .limit(limit + 1L)
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("drafts", Slice.of(found, limit, last -> Cursor.of(skip + limit)));
        return htmx == null ? "cases/drafts" : "cases/drafts :: found";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, @RequestParam(defaultValue = "") String from) {
        drafts.discard(id, people.current());
        return from.equals("drafts") ? "redirect:/cases/drafts?said=discarded" : "redirect:/?said=discarded";
    }

    private static String words(DraftView draft) {
        return Stream.of(draft.data().get("title"), draft.data().get("displayName"), draft.flow())
                .filter(Objects::nonNull)
                .map(word -> SearchText.of(word.toString()))
                .collect(Collectors.joining(" "));
    }
}
