package org.chapterhouse.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chapters for everybody: the list, and a page for each. */
@Controller
@RequestMapping("/chapters")
class ChapterPages {

    private static final int SHOWN = 5;

    private final ChapterReader reader;
    private final Chapters chapters;
    private final ChapterStory story;
    private final ChapterDeclarations declarations;
    private final HealthWatch health;
    private final People people;
    private final ObjectProvider<ChapterAgenda> agenda;

    ChapterPages(
            ChapterReader reader,
            Chapters chapters,
            ChapterStory story,
            ChapterDeclarations declarations,
            HealthWatch health,
            People people,
            ObjectProvider<ChapterAgenda> agenda) {
        this.reader = reader;
        this.chapters = chapters;
        this.story = story;
        this.declarations = declarations;
        this.health = health;
        this.people = people;
        this.agenda = agenda;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("country", country);
        List<Country> countries = countries(locale);
        model.addAttribute("countries", countries);
        model.addAttribute("names", countries.stream().collect(Collectors.toMap(Country::code, Country::name)));
        model.addAttribute("chapters", reader.page(false, country, q, null, cursor));
        return htmx == null ? "chapters/list" : "chapters/list :: found";
    }

    @GetMapping("/{slug}")
    String one(@PathVariable String slug, Model model, Locale locale) {
        ChapterView chapter = reader.one(slug);
        model.addAttribute("chapter", chapter);
        model.addAttribute("country", Country.of(chapter.country(), locale).name());
        story.of(slug, locale).ifPresent(inside -> model.addAttribute("inside", inside));
        people.currentIfAny()
                .map(who -> declarations.toConfirm(slug, who))
                .filter(texts -> !texts.isEmpty())
                .ifPresent(texts -> model.addAttribute("changed", texts));
        ChapterAgenda events = agenda.getIfAvailable();
        model.addAttribute("upcoming", events == null ? List.of() : events.upcoming(slug, SHOWN));
        model.addAttribute("past", events == null ? List.of() : events.past(slug, SHOWN));
        return "chapters/one";
    }

    /** A chapter that came in by file is watched over from the day on which a manager says so. */
    @PostMapping("/{slug}/watch")
    String watch(@PathVariable String slug) {
        Person who = people.current();
        Chapter chapter = chapters.findBySlug(slug).orElseThrow(NotFound::new);
        if (!story.looksAfter(chapter, who)) {
            throw new NotFound();
        }
        health.begin(slug, who);
        return "redirect:/chapters/{slug}";
    }

    /** An organizer declares anew what has another wording now. */
    @PostMapping("/{slug}/declarations")
    String declare(@PathVariable String slug) {
        declarations.confirm(slug, people.current());
        return "redirect:/chapters/{slug}";
    }

    private List<Country> countries(Locale locale) {
        return chapters.countries().stream()
                .map(code -> Country.of(code, locale))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }

    /** A country in the reader's language. */
    record Country(String code, String name) {

        static Country of(String code, Locale locale) {
            return new Country(
                    code, new Locale.Builder().setRegion(code).build().getDisplayCountry(locale));
        }
    }
}
