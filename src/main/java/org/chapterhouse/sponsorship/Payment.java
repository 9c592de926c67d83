package org.chapterhouse.sponsorship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Money that came in for an invoice, or went back. */
@Entity
@Table(name = "sponsorship_payment")
class Payment {

    /** Which way it went. */
    enum Kind {
        PAYMENT,
        REFUND;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who noted it, and when. */
    record Noted(long by, Instant at) {}

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Invoice invoice;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long amount;
    private LocalDate day;
    private @Nullable String note;
    private long notedBy;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(Invoice invoice, Kind kind, Money money, LocalDate day, @Nullable String note, Noted noted) {
        this.invoice = invoice;
        this.kind = kind;
        this.amount = money.minor();
        this.day = day;
        this.note = note;
        this.notedBy = noted.by();
        this.notedAt = noted.at();
    }

    Kind kind() {
        return kind;
    }

    Money money() {
        return Money.of(amount, invoice.money().code());
    }

    LocalDate day() {
        return day;
    }
}
