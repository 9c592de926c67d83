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

/** Asks the sponsor how it was, with a link to the answer; an earlier link ends. */
@Component("askForFeedback")
class AskForFeedback extends SponsorshipActivity {

    private final OneTimeLinks links;
    private final SponsorLetters letters;
    private final Notifications notifications;
    private final Clock clock;

    AskForFeedback(Cases cases, OneTimeLinks links, SponsorLetters letters, Notifications notifications, Clock clock) {
        super(cases, "askForFeedback", "Sends the sponsor a link that works once, to say how content it was.");
        this.links = links;
        this.letters = letters;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("validFor", ActivityValue.Type.TEXT, "how long the link works, such as P60D"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Duration validFor = Duration.parse(call.requiredText("validFor"));
        links.revoke(FeedbackDesk.PURPOSE, subject.reference());
        String secret = links.issue(FeedbackDesk.PURPOSE, subject.reference(), validFor);
        Letter letter = letters.withLink(
                "sponsorship-feedback", subject, clock.instant().plus(validFor));
        notifications.queue(letter.linkingTo(OneTimeLinks.path(FeedbackDesk.PURPOSE, secret)));
    }
}
