package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages ask about agreements, each within the asker's scope. */
@Service
@Transactional(readOnly = true)
class AgreementReader {

    private final AgreementSearch search;
    private final Agreements agreements;
    private final Invoices invoices;
    private final Documents documents;
    private final TermSheet sheet;
    private final People people;

    AgreementReader(
            AgreementSearch search,
            Agreements agreements,
            Invoices invoices,
            Documents documents,
            TermSheet sheet,
            People people) {
        this.search = search;
        this.agreements = agreements;
        this.invoices = invoices;
        this.documents = documents;
        this.sheet = sheet;
        this.people = people;
    }

    /** @param status id of a status; anything else is all of them */
    public Slice<AgreementView.Line> page(String q, String status, @Nullable String cursor, Locale locale) {
        AgreementStatus wanted = Stream.of(AgreementStatus.values())
                .filter(one -> one.id().equals(status))
                .findFirst()
                .orElse(null);
        SponsorScope scope = SponsorScope.of(people.current());
        return search.page(scope, q, wanted, Limit.of(null), Cursor.decode(cursor, 1))
                .map(agreement -> line(agreement, locale));
    }

    private AgreementView.Line line(Agreement agreement, Locale locale) {
        return new AgreementView.Line(
                agreement.reference(),
                agreement.sponsor().name(),
                sheet.chapter(agreement),
                agreement.tier(),
                agreement.money().in(locale),
                agreement.status().id(),
                agreement.benefitsAreBlocked());
    }

    /** @throws NotFound for a stranger, as if there were none */
    public AgreementView one(String reference, Locale locale) {
        SponsorScope scope = SponsorScope.of(people.current());
        Agreement agreement =
                agreements.findByCaseReference(reference).filter(scope::sees).orElseThrow(NotFound::new);
        boolean staff = scope.asStaff(agreement);
        return new AgreementView(
                reference,
                agreement.sponsor().id(),
                agreement.sponsor().name(),
                agreement.chapter(),
                agreement.event(),
                sheet.subject(agreement),
                agreement.status().id(),
                agreement.startedAt(),
                agreement.benefitsAreBlocked(),
                sheet.lines(agreement, locale),
                staff ? agreement.contact().name() + ", " + agreement.contact().email() : null,
                invoices.findByAgreementId(agreement.id())
                        .map(SponsorReader::bill)
                        .orElse(null),
                agreement.benefits().stream().map(SponsorReader::promise).toList(),
                documents.existsByAgreementId(agreement.id()),
                staff ? history(agreement) : List.of());
    }

    private static List<AgreementView.Change> history(Agreement agreement) {
        return agreement.history().stream()
                .map(change -> new AgreementView.Change(
                        change.at(), change.what(), change.old(), change.now(), change.reason()))
                .toList();
    }
}
