package org.chapterhouse.sponsorship;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.OutsideReaders;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the sponsor, who has no account: what happened, what is asked and by when, and whom to answer. */
@Component
class SponsorLetters implements OutsideReaders {

    private static final String AUDIENCE = "sponsor";

    private final Agreements agreements;
    private final Billing billing;
    private final TermSheet sheet;
    private final Casework casework;
    private final People people;

    SponsorLetters(Agreements agreements, Billing billing, TermSheet sheet, Casework casework, People people) {
        this.agreements = agreements;
        this.billing = billing;
        this.sheet = sheet;
        this.casework = casework;
        this.people = people;
    }

    @Override
    public boolean knows(String audience) {
        return audience.equals(AUDIENCE);
    }

    @Override
    public List<Letter> letters(String message, CaseSnapshot subject) {
        return agreements.findByCaseReference(subject.reference()).stream()
                .map(agreement -> letter(message, subject, agreement))
                .toList();
    }

    private Letter letter(String message, CaseSnapshot subject, Agreement agreement) {
        Locale locale = submitter(subject).locale();
        return switch (message) {
            case "sponsorship-offer", "sponsorship-offer-open" ->
                letter(message, subject, agreement, nextDeadline(subject), sheet.terms(agreement, locale));
            case "sponsorship-closed" -> letter(message, subject, agreement, null, report(agreement, locale));
            default ->
                billing.find(agreement)
                        .map(invoice -> letter(
                                message,
                                subject,
                                agreement,
                                isOpen(invoice) ? billing.dueAt(agreement, invoice) : null,
                                sheet.invoice(invoice, locale)))
                        .orElseGet(() -> letter(message, subject, agreement, null, null));
        };
    }

    private static boolean isOpen(Invoice invoice) {
        return invoice.status() == Invoice.Status.OPEN || invoice.status() == Invoice.Status.OVERDUE;
    }

    /** A letter about something that can be done until then behind a link; the caller adds the link. */
    Letter withLink(String message, CaseSnapshot subject, Instant until) {
        Agreement agreement =
                agreements.findByCaseReference(subject.reference()).orElseThrow(NotFound::new);
        return letter(message, subject, agreement, until, null);
    }

    /** What became of the agreement, line by line. */
    String report(Agreement agreement, Locale locale) {
        return sheet.report(agreement, billing.find(agreement).orElse(null), locale);
    }

    private Letter letter(
            String message, CaseSnapshot subject, Agreement agreement, @Nullable Instant due, @Nullable String words) {
        Person organizer = submitter(subject);
        Letter.Address to = new Letter.Address(agreement.contact().email(), organizer.locale());
        Letter.Content content = Letter.Content.of(sheet.subject(agreement))
                .at(null, due)
                .from(organizer.name() + " <" + organizer.email() + ">", words);
        return new Letter(to, message, subject.reference(), null, content);
    }

    /** When a timer of the case takes the next step out of everybody's hands. */
    private @Nullable Instant nextDeadline(CaseSnapshot subject) {
        return casework.find(subject.reference(), submitter(subject)).waitingFor().stream()
                .filter(wait -> wait.kind().equals("time"))
                .map(CaseView.Waiting::due)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Person submitter(CaseSnapshot subject) {
        return people.byId(subject.submitter()).orElseThrow(NotFound::new);
    }
}
