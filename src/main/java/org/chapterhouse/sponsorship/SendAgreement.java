package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.OneTimeLinks;
import org.springframework.stereotype.Component;

/** Sends the sponsor a link to the agreement; an earlier link ends. */
@Component("sendAgreement")
class SendAgreement extends SponsorshipActivity {

    private final AgreementBook book;
    private final OneTimeLinks links;
    private final SponsorLetters letters;
    private final Notifications notifications;
    private final Clock clock;

    SendAgreement(
            Cases cases,
            AgreementBook book,
            OneTimeLinks links,
            SponsorLetters letters,
            Notifications notifications,
            Clock clock) {
        super(cases, "sendAgreement", "Sends the sponsor a link that works once, to read and sign the agreement.");
        this.book = book;
        this.links = links;
        this.letters = letters;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("validFor", ActivityValue.Type.TEXT, "how long the link works, such as P14D"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        agreement.contactIs(Terms.of(new Answers(subject.data())).contact(), clock.instant());
        Duration validFor = Duration.parse(call.requiredText("validFor"));
        links.revoke(SigningDesk.PURPOSE, subject.reference());
        String secret = links.issue(SigningDesk.PURPOSE, subject.reference(), validFor);
        book.settle(agreement, AgreementStatus.SENT, call.element());
        Letter letter =
                letters.withLink("sponsorship-sign", subject, clock.instant().plus(validFor));
        notifications.queue(letter.linkingTo(OneTimeLinks.path(SigningDesk.PURPOSE, secret)));
    }
}
