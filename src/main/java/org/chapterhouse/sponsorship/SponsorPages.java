package org.chapterhouse.sponsorship;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sponsors for those who look after them, and for the chapters that have agreements with them. */
@Controller
@RequestMapping("/sponsors")
class SponsorPages {

    private final SponsorReader reader;

    SponsorPages(SponsorReader reader) {
        this.reader = reader;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("sponsors", reader.page(q, null, cursor));
        return "sponsors/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        long number = SponsorController.number(id);
        model.addAttribute("sponsor", reader.one(number));
        model.addAttribute("history", reader.history(number));
        return "sponsors/one";
    }
}
