package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final Cases cases;
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
        this.cases = cases;
        this.book = book;
        this.links = links;
        this.letters = letters;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("validFor", ActivityValue.Type.TEXT, "how long the link works, such as P14D"),
                ActivityValue.optional(
                        "endsWith",
                        ActivityValue.Type.TEXT,
                        "BPMN id of the timer that ends the time to sign, and the link with it if it comes sooner"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        agreement.contactIs(Terms.of(new Answers(subject.data())).contact(), clock.instant());
        Instant now = clock.instant();
        Instant until = until(subject, call, now);
        links.revoke(SigningDesk.PURPOSE, subject.reference());
        String secret = links.issue(SigningDesk.PURPOSE, subject.reference(), Duration.between(now, until));
        book.settle(agreement, AgreementStatus.SENT, call.element());
        Letter letter = letters.withLink("sponsorship-sign", subject, until);
        notifications.queue(letter.linkingTo(OneTimeLinks.path(SigningDesk.PURPOSE, secret)));
    }

    /** A link that is sent again gives no more time: nobody reads of a day on which there is nothing left to sign. */
    private Instant until(CaseSnapshot subject, Call call, Instant now) {
        Instant longest = now.plus(Duration.parse(call.requiredText("validFor")));
        String timer = call.text("endsWith");
        return timer == null
                ? longest
                : cases.timer(subject.reference(), timer)
                        .filter(longest::isAfter)
                        .orElse(longest);
    }
}
