package org.chapterhouse.sponsorship;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.notification.Notifications;
import org.springframework.stereotype.Component;

/** The day by which to pay has passed. */
@Component("markOverdue")
class MarkOverdue extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;
    private final SponsorLetters letters;
    private final Notifications notifications;

    MarkOverdue(Cases cases, AgreementBook book, Billing billing, SponsorLetters letters, Notifications notifications) {
        super(
                cases,
                "markOverdue",
                "Marks the invoice as overdue and reminds the sponsor; once, however often it runs.");
        this.book = book;
        this.billing = billing;
        this.letters = letters;
        this.notifications = notifications;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        if (billing.of(book.of(subject.reference())).fallDue()) {
            notifications.queue(letters.letters("sponsorship-payment-overdue", subject));
        }
    }
}
