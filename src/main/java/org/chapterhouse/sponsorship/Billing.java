package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invoices of agreements, and the days on which something becomes of them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Billing {

    private final Invoices invoices;
    private final InvoiceNumbers numbers;
    private final EventDirectory events;
    private final ChapterDirectory chapters;
    private final Clock clock;

    Billing(Invoices invoices, InvoiceNumbers numbers, EventDirectory events, ChapterDirectory chapters, Clock clock) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.events = events;
        this.chapters = chapters;
        this.clock = clock;
    }

    /** Issues the invoice; one that is there already is found again. */
    Invoice issue(Agreement agreement, long daysToPay) {
        return invoices.findByAgreementId(agreement.id()).orElseGet(() -> {
            LocalDate today = LocalDate.now(clock.withZone(zone(agreement)));
            return invoices.save(
                    new Invoice(agreement, numbers.next(today.getYear()), today, today.plusDays(daysToPay)));
        });
    }

    /** @throws NotFound if none was issued */
    Invoice of(Agreement agreement) {
        return find(agreement).orElseThrow(NotFound::new);
    }

    Optional<Invoice> find(Agreement agreement) {
        return invoices.findByAgreementId(agreement.id());
    }

    /** The end of the day by which it is to be paid, where the chapter is. */
    Instant dueAt(Agreement agreement, Invoice invoice) {
        return invoice.dueOn()
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(zone(agreement))
                .toInstant();
    }

    /** So many days before the event; if there is none, or nobody knows when, once the invoice is overdue. */
    Instant blockedAt(Agreement agreement, Invoice invoice, long daysBefore) {
        String event = agreement.event();
        return (event == null ? Optional.<EventInfo>empty() : firstDate(event))
                .map(info -> info.when().start().toInstant().minus(Duration.ofDays(daysBefore)))
                .orElseGet(() -> dueAt(agreement, invoice));
    }

    private Optional<EventInfo> firstDate(String event) {
        return events.ofCase(event).stream()
                .filter(info -> info.status() == EventStatus.SCHEDULED)
                .min(Comparator.comparing(info -> info.when().start().toInstant()));
    }

    private ZoneId zone(Agreement agreement) {
        return chapters.find(agreement.chapter())
                .map(chapter -> chapter.facts().timezone())
                .orElse(ZoneOffset.UTC);
    }
}
