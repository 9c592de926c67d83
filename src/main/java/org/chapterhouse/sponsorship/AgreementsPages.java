package org.chapterhouse.sponsorship;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreements with sponsors, for those who look after them and for the chapters that have them. */
@Controller
@RequestMapping("/agreements")
class AgreementsPages {

    private final AgreementReader reader;

    AgreementsPages(AgreementReader reader) {
        this.reader = reader;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute(
                "statuses",
                Stream.of(AgreementStatus.values()).map(AgreementStatus::id).toList());
        model.addAttribute("agreements", reader.page(q, status, cursor, locale));
        return "sponsors/agreements";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model, Locale locale) {
        model.addAttribute("agreement", reader.one(reference, locale));
        return "sponsors/agreement";
    }
}
