package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.ChapterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sponsors for those who look after them, and for the chapters that have agreements with them. */
@Controller
@RequestMapping("/sponsors")
class SponsorPages {

    private final SponsorReader reader;
    private final SponsorDesk desk;
    private final ChapterNames names;

    SponsorPages(SponsorReader reader, SponsorDesk desk, ChapterNames names) {
        this.reader = reader;
        this.desk = desk;
        this.names = names;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q);
        Slice<SponsorView> sponsors = reader.page(q, null, cursor);
        model.addAttribute("sponsors", sponsors);
        model.addAttribute("chapterNames", chapters(sponsors.items()));
        return "sponsors/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        SponsorView sponsor = show(SponsorController.number(id), model);
        model.addAttribute("profile", new SponsorProfile(sponsor.website(), sponsor.logo(), sponsor.purchaseOrders()));
        return "sponsors/one";
    }

    /** How the sponsor is shown and where its orders are made, for those who look after it. */
    @PostMapping("/{id}")
    ModelAndView describe(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(defaultValue = "") String logo,
            @RequestParam(defaultValue = "") String purchaseOrders,
            Model model) {
        long number = SponsorController.number(id);
        SponsorProfile profile = new SponsorProfile(text(website), text(logo), text(purchaseOrders));
        try {
            desk.describe(number, profile);
        } catch (InvalidInput invalid) {
            show(number, model);
            model.addAttribute("profile", profile);
            model.addAttribute("errors", invalid.errors());
            return new ModelAndView("sponsors/one", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/sponsors/" + number);
    }

    private SponsorView show(long number, Model model) {
        SponsorView sponsor = reader.one(number);
        model.addAttribute("sponsor", sponsor);
        model.addAttribute("chapterNames", chapters(List.of(sponsor)));
        model.addAttribute("history", reader.history(number));
        model.addAttribute("mayEdit", reader.isLookedAfter(number));
        return sponsor;
    }

    private Map<String, String> chapters(List<SponsorView> sponsors) {
        return names.of(sponsors.stream()
                .flatMap(sponsor -> sponsor.agreements().stream())
                .map(SponsorView.Deal::chapter)
                .toList());
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
