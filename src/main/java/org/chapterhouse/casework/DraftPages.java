package org.chapterhouse.casework;

import org.chapterhouse.api.Limit;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
        model.addAttribute("q", q);
        model.addAttribute("drafts", drafts.list(people.current(), q, Limit.of(null), cursor));
        return htmx == null ? "cases/drafts" : "cases/drafts :: found";
    }

    @PostMapping("/{id}/discard")
    String discard(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes back) {
        drafts.discard(id, people.current());
        if (!from.equals("drafts")) {
            return "redirect:/?said=discarded";
        }
        back.addAttribute("said", "discarded");
        if (!q.isEmpty()) {
            back.addAttribute("q", q);
        }
        return "redirect:/cases/drafts";
    }
}
