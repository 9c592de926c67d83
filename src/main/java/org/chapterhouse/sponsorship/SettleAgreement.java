package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Set;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.notification.Notifications;
import org.springframework.stereotype.Component;

/** Moves the agreement on. */
@Component("settleAgreement")
class SettleAgreement extends SponsorshipActivity {

    private static final Set<AgreementStatus> KNOWN_TO_SPONSOR =
            Set.of(AgreementStatus.OFFERED, AgreementStatus.ACCEPTED, AgreementStatus.SENT, AgreementStatus.SIGNED);

    private final AgreementBook book;
    private final SponsorLetters letters;
    private final Notifications notifications;

    SettleAgreement(Cases cases, AgreementBook book, SponsorLetters letters, Notifications notifications) {
        super(
                cases,
                "settleAgreement",
                "Records that the agreement is offered, accepted, in force or over; what is over gives its places back.");
        this.book = book;
        this.letters = letters;
        this.notifications = notifications;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("status", TEXT, "draft, offered, accepted, in-force, declined, lapsed, …"),
                ActivityValue.optional("tellSponsor", BOOLEAN, "whether a sponsor who has an offer hears of it"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(STATUS_NOW);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.find(subject.reference()).orElse(null);
        AgreementStatus next = AgreementStatus.of(call.requiredText("status"));
        if (agreement == null) {
            call.set("agreementStatus", next.id());
            return;
        }
        boolean known = KNOWN_TO_SPONSOR.contains(agreement.status());
        book.settle(agreement, next, call.element());
        tellStatus(agreement, call);
        if (known && call.flag("tellSponsor")) {
            letters.letters("sponsorship-called-off", subject).forEach(notifications::queue);
        }
    }
}
