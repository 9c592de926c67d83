package org.chapterhouse.sponsorship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sponsor and a chapter agree on, from the first draft until everything has been kept; one for each case. */
@Entity
@Table(name = "sponsorship_agreement")
class Agreement {

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String caseReference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Sponsor sponsor;

    private String chapter;
    private String region;
    private @Nullable String eventCase;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status = AgreementStatus.DRAFT;

    private String tier = "";
    private String[] addOns = {};
    private long amount;
    private String currency = "";
    private @Nullable String inKind;
    private @Nullable Integer tickets;
    private boolean exclusivity;
    private @Nullable String ownTerms;
    private String contactName = "";
    private String contactEmail = "";
    private @Nullable String invoiceAddress;
    private boolean benefitsBlocked;
    private @Nullable Integer rating;
    private @Nullable String feedback;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Benefit> benefits = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<AgreementChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(Party party, Sponsor sponsor, Terms terms, Instant at) {
        caseReference = party.reference();
        chapter = party.chapter();
        region = party.region();
        this.sponsor = sponsor;
        startedAt = at;
        write(terms);
        history.add(new AgreementChange(this, at, "status", null, status.id(), "asked for"));
    }

    /** Whose agreement it is. */
    record Party(String reference, String chapter, String region) {}

    /**
     * The draft says something else now.
     *
     * @throws IllegalAgreementChange once it has been offered: what was offered stays as it was
     */
    void redraft(Sponsor with, Terms terms, Instant at) {
        if (status != AgreementStatus.DRAFT) {
            throw new IllegalAgreementChange(caseReference, status, AgreementStatus.DRAFT);
        }
        if (!with.equals(sponsor)) {
            history.add(new AgreementChange(this, at, "sponsor", sponsor.name(), with.name(), "named anew"));
            sponsor = with;
        }
        String before = words();
        write(terms);
        if (!before.equals(words())) {
            history.add(new AgreementChange(this, at, "terms", before, words(), "negotiated"));
        }
    }

    private void write(Terms terms) {
        eventCase = terms.event();
        tier = terms.tier();
        addOns = terms.addOns().toArray(String[]::new);
        amount = terms.amount().minor();
        currency = terms.amount().code();
        inKind = terms.inKind();
        tickets = terms.tickets();
        exclusivity = terms.exclusivity();
        ownTerms = terms.ownTerms();
        contactName = terms.contact().name();
        contactEmail = terms.contact().email();
        invoiceAddress = terms.contact().invoiceAddress();
        promise(terms.benefits());
    }

    private void promise(List<String> whats) {
        if (!benefits.stream().map(Benefit::what).toList().equals(whats)) {
            benefits.clear();
            whats.forEach(what -> benefits.add(new Benefit(this, benefits.size() + 1, what)));
        }
    }

    private String words() {
        return tier + " " + List.of(addOns) + " " + money().decimal() + " " + currency;
    }

    /** @throws IllegalAgreementChange if its life has no such step; being there already is none */
    void become(AgreementStatus next, Instant at, String reason) {
        if (status == next) {
            return;
        }
        if (!status.mayBecome(next)) {
            throw new IllegalAgreementChange(caseReference, status, next);
        }
        history.add(new AgreementChange(this, at, "status", status.id(), next.id(), reason));
        status = next;
        if (next.isOver()) {
            endedAt = at;
        }
    }

    /** Somebody else is written to, or at another address. */
    void contactIs(Terms.Contact contact, Instant at) {
        if (!contact.equals(contact())) {
            history.add(new AgreementChange(this, at, "contact", contactName, contact.name(), "written to"));
            contactName = contact.name();
            contactEmail = contact.email();
            invoiceAddress = contact.invoiceAddress();
        }
    }

    /** Nothing is given before it is paid; answers whether that is news. */
    boolean blockBenefits(boolean blocked, Instant at, String reason) {
        if (blocked == benefitsBlocked) {
            return false;
        }
        history.add(new AgreementChange(
                this, at, "benefitsBlocked", String.valueOf(benefitsBlocked), String.valueOf(blocked), reason));
        benefitsBlocked = blocked;
        return true;
    }

    /** What the sponsor thought of it. */
    void heard(@Nullable Integer stars, @Nullable String words) {
        rating = stars;
        feedback = words;
    }

    Optional<Benefit> promised(String what) {
        return benefits.stream().filter(benefit -> benefit.what().equals(what)).findFirst();
    }

    /** How many benefits are neither delivered nor given up. */
    long benefitsLeft() {
        return benefits.stream().filter(Benefit::isOpen).count();
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String reference() {
        return caseReference;
    }

    Sponsor sponsor() {
        return sponsor;
    }

    String chapter() {
        return chapter;
    }

    String region() {
        return region;
    }

    @Nullable
    String event() {
        return eventCase;
    }

    /** Within which the places of a tier are counted: the event's, else the chapter's own. */
    String scope() {
        return eventCase == null ? "chapter " + chapter : "event " + eventCase;
    }

    AgreementStatus status() {
        return status;
    }

    String tier() {
        return tier;
    }

    List<String> addOns() {
        return List.of(addOns);
    }

    Money money() {
        return Money.of(amount, currency);
    }

    @Nullable
    String inKind() {
        return inKind;
    }

    @Nullable
    Integer tickets() {
        return tickets;
    }

    boolean exclusivity() {
        return exclusivity;
    }

    @Nullable
    String ownTerms() {
        return ownTerms;
    }

    Terms.Contact contact() {
        return new Terms.Contact(contactName, contactEmail, invoiceAddress);
    }

    boolean benefitsAreBlocked() {
        return benefitsBlocked;
    }

    @Nullable
    Integer rating() {
        return rating;
    }

    @Nullable
    String feedback() {
        return feedback;
    }

    List<Benefit> benefits() {
        return List.copyOf(benefits);
    }

    Instant startedAt() {
        return startedAt;
    }

    List<AgreementChange> history() {
        return List.copyOf(history);
    }
}
