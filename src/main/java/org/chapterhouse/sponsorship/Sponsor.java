package org.chapterhouse.sponsorship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.SearchText;
import org.jspecify.annotations.Nullable;

/** An organisation that gives chapters money or things, known once however many agreements there are. */
@Entity
@Table(name = "sponsorship_sponsor")
class Sponsor {

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;
    private @Nullable String taxId;
    private String nameKey;
    private @Nullable String taxKey;
    private @Nullable String invoiceAddress;

    @Embedded
    private @Nullable SponsorProfile profile;

    @Enumerated(EnumType.STRING)
    private SponsorStatus status = SponsorStatus.NEW;

    private @Nullable Instant vettedAt;
    private Instant addedAt;
    private String sortName;
    private String searchText;

    @OneToMany(mappedBy = "sponsor", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<SponsorChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Sponsor() {}

    Sponsor(SponsorDetails details, Instant at) {
        SponsorKey key = details.key();
        name = details.name();
        nameKey = key.name();
        taxId = details.taxId();
        taxKey = key.tax();
        invoiceAddress = details.invoiceAddress();
        profile = details.profile();
        addedAt = at;
        sortName = SearchText.of(name);
        searchText = SearchText.of(name, taxId);
        history.add(new SponsorChange(this, at, "status", null, status.id(), "first named"));
    }

    /** Takes over what was not known; what is known already stays until somebody has vetted the sponsor. */
    void learn(SponsorDetails details, Instant at, String reason) {
        if (taxKey == null && details.key().tax() != null) {
            history.add(new SponsorChange(this, at, "taxId", null, details.taxId(), reason));
            taxId = details.taxId();
            taxKey = details.key().tax();
            searchText = SearchText.of(name, taxId);
        }
        if (invoiceAddress == null) {
            addressIs(details.invoiceAddress(), at, reason);
        }
        describe(profile().or(details.profile()), at, reason);
    }

    /** How it is shown, and where its orders are made. */
    void describe(SponsorProfile now, Instant at, String reason) {
        SponsorProfile before = profile();
        note("website", before.website(), now.website(), at, reason);
        note("logo", before.logo(), now.logo(), at, reason);
        note("purchaseOrders", before.purchaseOrders(), now.purchaseOrders(), at, reason);
        profile = now;
    }

    private void note(String what, @Nullable String old, @Nullable String now, Instant at, String reason) {
        if (!Objects.equals(old, now)) {
            history.add(new SponsorChange(this, at, what, old, now, reason));
        }
    }

    /** Somebody has looked at the sponsor and at its details, which are its own from now on. */
    void vet(SponsorDetails details, Instant at, String reason) {
        become(SponsorStatus.VETTED, at, reason);
        vettedAt = at;
        if (details.invoiceAddress() != null) {
            addressIs(details.invoiceAddress(), at, reason);
        }
    }

    void refuse(Instant at, String reason) {
        become(SponsorStatus.REFUSED, at, reason);
        vettedAt = at;
    }

    private void become(SponsorStatus next, Instant at, String reason) {
        if (status != next) {
            history.add(new SponsorChange(this, at, "status", status.id(), next.id(), reason));
            status = next;
        }
    }

    private void addressIs(@Nullable String address, Instant at, String reason) {
        note("invoiceAddress", invoiceAddress, address, at, reason);
        invoiceAddress = address;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String name() {
        return name;
    }

    @Nullable
    String taxId() {
        return taxId;
    }

    @Nullable
    String invoiceAddress() {
        return invoiceAddress;
    }

    /** Whose columns are all empty is read as null. */
    SponsorProfile profile() {
        return profile == null ? SponsorProfile.UNKNOWN : profile;
    }

    SponsorStatus status() {
        return status;
    }

    @Nullable
    Instant vettedAt() {
        return vettedAt;
    }

    String sortName() {
        return sortName;
    }

    List<SponsorChange> history() {
        return List.copyOf(history);
    }
}
