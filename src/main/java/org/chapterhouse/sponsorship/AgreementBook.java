package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseClosed;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.people.OneTimeLinks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the agreements of cases; the case's lock is held by whoever calls. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AgreementBook {

    private final Agreements agreements;
    private final SponsorDirectory sponsors;
    private final Places places;
    private final OneTimeLinks links;
    private final Clock clock;

    AgreementBook(Agreements agreements, SponsorDirectory sponsors, Places places, OneTimeLinks links, Clock clock) {
        this.agreements = agreements;
        this.sponsors = sponsors;
        this.places = places;
        this.links = links;
        this.clock = clock;
    }

    /** Writes down what the case says now: the sponsor, found again if it is known, and the terms. */
    Agreement record(CaseSnapshot subject) {
        Answers answers = new Answers(subject.data());
        Sponsor sponsor = sponsors.named(details(answers), subject.reference());
        Terms terms = Terms.of(answers);
        Agreement known = agreements.findByCaseReference(subject.reference()).orElse(null);
        if (known != null) {
            known.redraft(sponsor, terms, clock.instant());
            return known;
        }
        String chapter = subject.chapter();
        if (chapter == null) {
            throw new NotFound();
        }
        Agreement.Party party = new Agreement.Party(subject.reference(), chapter, subject.region());
        return agreements.save(new Agreement(party, sponsor, terms, clock.instant()));
    }

    static SponsorDetails details(Answers answers) {
        return new SponsorDetails(
                answers.required("sponsorName"),
                answers.text("taxId"),
                answers.text("invoiceAddress"),
                SponsorProfile.of(answers));
    }

    /** @throws NotFound if the case has none */
    Agreement of(String reference) {
        return find(reference).orElseThrow(NotFound::new);
    }

    Optional<Agreement> find(String reference) {
        return agreements.findByCaseReference(reference);
    }

    /** Moves an agreement on. Once nothing is offered any longer its places and its link to sign are given up. */
    void settle(Agreement agreement, AgreementStatus status, String reason) {
        agreement.become(status, clock.instant(), reason);
        if (status == AgreementStatus.DRAFT || status.isOver()) {
            // who was a sponsor of an event stays one of its sponsors; a chapter's place is for the next one
            if (status != AgreementStatus.FULFILLED || agreement.event() == null) {
                places.free(agreement.reference());
            }
            links.revoke(SigningDesk.PURPOSE, agreement.reference());
        }
    }

    /** Whatever a model says or forgets: a closed case holds no place that it has no use for, and no link. */
    @EventListener
    void closed(CaseClosed event) {
        find(event.reference()).ifPresent(agreement -> {
            if (!event.outcome().equals(AgreementStatus.FULFILLED.id())) {
                places.free(event.reference());
            }
            links.revoke(SigningDesk.PURPOSE, event.reference());
            links.revoke(FeedbackDesk.PURPOSE, event.reference());
        });
    }
}
