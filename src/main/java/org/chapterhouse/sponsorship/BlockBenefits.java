package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Component;

/** Nothing is given before it is paid. */
@Component("blockBenefits")
class BlockBenefits extends SponsorshipActivity {

    private static final String LETTER = "sponsorship-benefits-blocked";

    private final Cases cases;
    private final AgreementBook book;
    private final SponsorLetters letters;
    private final Notifications notifications;
    private final People people;
    private final SponsorWords words;
    private final Clock clock;

    BlockBenefits(
            Cases cases,
            AgreementBook book,
            SponsorLetters letters,
            Notifications notifications,
            People people,
            SponsorWords words,
            Clock clock) {
        super(
                cases,
                "blockBenefits",
                "Blocks the benefits until the sponsor has paid, and tells it and the organizers; once, however often it runs.");
        this.cases = cases;
        this.book = book;
        this.letters = letters;
        this.notifications = notifications;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        if (!agreement.blockBenefits(true, clock.instant(), call.element())) {
            return;
        }
        cases.tell(
                subject.reference(),
                Cases.Note.inEachLanguage(
                        "rule", "shared", language -> words.in(language, "sponsorship.benefits-blocked")),
                call.element());
        List<Letter> all = new ArrayList<>(letters.letters(LETTER, subject));
        people.organizersOf(agreement.chapter())
                .forEach(organizer -> all.add(Letter.aboutCase(
                        new Letter.Account(organizer.id()),
                        LETTER + "-organizers",
                        subject.reference(),
                        Letter.Content.of(subject.title()))));
        notifications.queue(all);
    }
}
