package org.chapterhouse.sponsorship;

import java.time.ZoneOffset;
import java.util.List;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what clients and pages ask about sponsors, each within the asker's scope. */
@Service
@Transactional(readOnly = true)
class SponsorReader {

    private final SponsorSearch search;
    private final Sponsors sponsors;
    private final Agreements agreements;
    private final Invoices invoices;
    private final People people;

    SponsorReader(SponsorSearch search, Sponsors sponsors, Agreements agreements, Invoices invoices, People people) {
        this.search = search;
        this.sponsors = sponsors;
        this.agreements = agreements;
        this.invoices = invoices;
        this.people = people;
    }

    public Slice<SponsorView> page(@Nullable String q, @Nullable Integer limit, @Nullable String cursor) {
        SponsorScope scope = SponsorScope.of(people.current());
        return search.page(scope, q, Limit.of(limit), Cursor.decode(cursor, 2)).map(sponsor -> view(sponsor, scope));
    }

    /** @throws NotFound for a stranger, as if there were none */
    public SponsorView one(long id) {
        SponsorScope scope = SponsorScope.of(people.current());
        SponsorView view =
                sponsors.findById(id).map(sponsor -> view(sponsor, scope)).orElseThrow(NotFound::new);
        if (!scope.everywhere() && view.agreements().isEmpty()) {
            throw new NotFound();
        }
        return view;
    }

    /** The history of a sponsor, for those who look after it; nobody else reads it. */
    public List<Change> history(long id) {
        SponsorScope scope = SponsorScope.of(people.current());
        Sponsor sponsor = sponsors.findById(id).orElseThrow(NotFound::new);
        return isStaff(sponsor, scope)
                ? sponsor.history().stream()
                        .map(change ->
                                new Change(change.at(), change.what(), change.old(), change.now(), change.reason()))
                        .toList()
                : List.of();
    }

    /** Whether the reader looks after the sponsor, rather than having asked for it. */
    public boolean isLookedAfter(long id) {
        SponsorScope scope = SponsorScope.of(people.current());
        return sponsors.findById(id).filter(sponsor -> isStaff(sponsor, scope)).isPresent();
    }

    private boolean isStaff(Sponsor sponsor, SponsorScope scope) {
        return scope.everywhere()
                || agreements.findBySponsorIdOrderByIdDesc(sponsor.id()).stream()
                        .anyMatch(scope::asStaff);
    }

    private SponsorView view(Sponsor sponsor, SponsorScope scope) {
        List<Agreement> visible = agreements.findBySponsorIdOrderByIdDesc(sponsor.id()).stream()
                .filter(scope::sees)
                .toList();
        boolean staff = scope.everywhere() || visible.stream().anyMatch(scope::asStaff);
        return new SponsorView(
                sponsor.id(),
                sponsor.name(),
                staff ? sponsor.taxId() : null,
                staff ? sponsor.invoiceAddress() : null,
                sponsor.profile().website(),
                sponsor.profile().logo(),
                staff ? sponsor.profile().purchaseOrders() : null,
                sponsor.status().id(),
                sponsor.vettedAt() == null ? null : sponsor.vettedAt().atOffset(ZoneOffset.UTC),
                visible.stream().map(this::deal).toList());
    }

    private SponsorView.Deal deal(Agreement agreement) {
        return new SponsorView.Deal(
                agreement.reference(),
                agreement.chapter(),
                agreement.event(),
                agreement.tier(),
                agreement.addOns(),
                agreement.money().decimal(),
                agreement.money().code(),
                agreement.status().id(),
                agreement.benefitsAreBlocked(),
                invoices.findByAgreementId(agreement.id())
                        .map(SponsorReader::bill)
                        .orElse(null),
                agreement.benefits().stream().map(SponsorReader::promise).toList());
    }

    static SponsorView.Bill bill(Invoice invoice) {
        return new SponsorView.Bill(
                invoice.number(),
                invoice.dueOn().toString(),
                invoice.status().id(),
                invoice.kept().decimal());
    }

    static SponsorView.Promise promise(Benefit benefit) {
        return new SponsorView.Promise(benefit.what(), benefit.status().id(), benefit.proof());
    }

    /** A line of a sponsor's history. */
    record Change(java.time.Instant at, String what, @Nullable String old, @Nullable String now, String reason) {}
}
