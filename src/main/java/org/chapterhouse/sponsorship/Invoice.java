package org.chapterhouse.sponsorship;

import jakarta.persistence.CascadeType;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sponsor is asked to pay, and what came in. */
@Entity
@Table(name = "sponsorship_invoice")
class Invoice {

    /** Where it stands. */
    enum Status {
        OPEN,
        OVERDUE,
        PAID,
        /** nobody will pay it */
        WRITTEN_OFF,
        /** no longer asked for */
        VOID,
        REFUNDED;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private long agreementId;
    private String number;
    private long amount;
    private String currency;
    private LocalDate issuedOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private long paid;
    private long refunded;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Payment> payments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    Invoice(Agreement agreement, String number, LocalDate issuedOn, LocalDate dueOn) {
        this.agreementId = agreement.id();
        this.number = number;
        this.amount = agreement.money().minor();
        this.currency = agreement.money().code();
        this.issuedOn = issuedOn;
        this.dueOn = dueOn;
    }

    /** Answers whether that is news. */
    boolean fallDue() {
        if (status != Status.OPEN) {
            return false;
        }
        status = Status.OVERDUE;
        return true;
    }

    /**
     * Money has come in.
     *
     * @throws TooMuchMoney if it is more than is open
     * @throws MixedCurrencies if it is of another currency
     */
    void receive(Money money, LocalDate day, @Nullable String note, Payment.Noted noted) {
        if (open().minus(money).minor() < 0) {
            throw new TooMuchMoney();
        }
        payments.add(new Payment(this, Payment.Kind.PAYMENT, money, day, note, noted));
        paid += money.minor();
        if (paid == amount) {
            status = Status.PAID;
        }
    }

    /**
     * Money has gone back.
     *
     * @throws TooMuchMoney if it is more than came in
     * @throws MixedCurrencies if it is of another currency
     */
    void refund(Money money, LocalDate day, @Nullable String note, Payment.Noted noted) {
        if (kept().minus(money).minor() < 0) {
            throw new TooMuchMoney();
        }
        payments.add(new Payment(this, Payment.Kind.REFUND, money, day, note, noted));
        refunded += money.minor();
        status = Status.REFUNDED;
    }

    void writeOff() {
        status = Status.WRITTEN_OFF;
    }

    /** What is not paid is no longer asked for. */
    void voidIt() {
        if (status != Status.PAID) {
            status = Status.VOID;
        }
    }

    String number() {
        return number;
    }

    Money money() {
        return Money.of(amount, currency);
    }

    Money open() {
        return Money.of(amount - paid, currency);
    }

    /** What came in and has not gone back. */
    Money kept() {
        return Money.of(paid - refunded, currency);
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Status status() {
        return status;
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }
}
