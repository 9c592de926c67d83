package org.chapterhouse.sponsorship;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.event.EventDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says in lines what a sponsor gives and gets, what it is asked to pay, and what became of it. */
@Component
class TermSheet {

    private final SponsorWords words;
    private final Cases cases;
    private final ChapterDirectory chapters;
    private final EventDirectory events;
    private final String payee;

    /** @param payee whom invoices are paid to, and how */
    TermSheet(
            SponsorWords words,
            Cases cases,
            ChapterDirectory chapters,
            EventDirectory events,
            @Value("${chapterhouse.sponsorship.payee:}") String payee) {
        this.words = words;
        this.cases = cases;
        this.chapters = chapters;
        this.events = events;
        this.payee = payee;
    }

    /** What is sponsored: the event, or else the chapter. */
    String subject(Agreement agreement) {
        String event = agreement.event();
        String chapter = chapter(agreement);
        return event == null
                ? chapter
                : events.ofCase(event).stream()
                        .findFirst()
                        .map(info -> info.facts().title() + " (" + chapter + ")")
                        .orElse(chapter);
    }

    String chapter(Agreement agreement) {
        return chapters.find(agreement.chapter())
                .map(chapter -> chapter.facts().name())
                .orElse(agreement.chapter());
    }

    List<Line> lines(Agreement agreement, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("tier", words.item(agreement.tier(), locale), locale));
        if (!agreement.addOns().isEmpty()) {
            String addOns = agreement.addOns().stream()
                    .map(item -> words.item(item, locale))
                    .collect(Collectors.joining(", "));
            lines.add(line("add-ons", addOns, locale));
        }
        if (!agreement.money().isZero() || agreement.inKind() == null) {
            lines.add(line("amount", agreement.money().in(locale), locale));
        }
        if (agreement.inKind() != null) {
            lines.add(line("in-kind", agreement.inKind(), locale));
        }
        if (agreement.tickets() != null) {
            lines.add(line("tickets", agreement.tickets().toString(), locale));
        }
        if (!agreement.benefits().isEmpty()) {
            String benefits = agreement.benefits().stream()
                    .map(benefit -> called(agreement, benefit, locale))
                    .collect(Collectors.joining("; "));
            lines.add(line("benefit", benefits, locale));
        }
        if (agreement.exclusivity()) {
            lines.add(line("exclusivity", words.in(locale, "sponsorship.yes"), locale));
        }
        if (agreement.ownTerms() != null) {
            lines.add(line("own-terms", agreement.ownTerms(), locale));
        }
        return lines;
    }

    String terms(Agreement agreement, Locale locale) {
        return text(lines(agreement, locale));
    }

    String invoice(Invoice invoice, Locale locale) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        List<Line> lines = new ArrayList<>();
        lines.add(line("invoice", invoice.number(), locale));
        lines.add(line("amount", invoice.money().in(locale), locale));
        if (!invoice.open().equals(invoice.money())) {
            lines.add(line("open", invoice.open().in(locale), locale));
        }
        lines.add(line("due", day.format(invoice.dueOn()), locale));
        if (!payee.isBlank()) {
            lines.add(line("payee", payee, locale));
        }
        return text(lines);
    }

    String report(Agreement agreement, @Nullable Invoice invoice, Locale locale) {
        List<Line> lines = new ArrayList<>();
        if (invoice != null) {
            lines.add(line("paid", invoice.kept().in(locale), locale));
        }
        agreement
                .benefits()
                .forEach(benefit -> lines.add(new Line(
                        words.in(
                                locale,
                                "sponsorship.benefit." + benefit.status().id()),
                        called(agreement, benefit, locale))));
        if (agreement.rating() != null) {
            lines.add(line("rating", agreement.rating() + "/5", locale));
        }
        return text(lines);
    }

    /** Those that the request form offers have a name in each language. */
    private String called(Agreement agreement, Benefit benefit, Locale locale) {
        return cases.said(agreement.reference(), "benefits", benefit.what(), locale);
    }

    private Line line(String key, String value, Locale locale) {
        return new Line(words.in(locale, "sponsorship.line." + key), value);
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.label() + ": " + line.value()).collect(Collectors.joining("\n"));
    }

    /** A label and what stands beside it. */
    record Line(String label, String value) {}
}
