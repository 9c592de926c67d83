package org.chapterhouse.sponsorship;

import java.time.Clock;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.FlowMessages;
import org.chapterhouse.people.OneTimeLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a sponsor without an account says how content it was; what the team has noted already ends the link. */
@Service
@Transactional
class FeedbackDesk {

    static final String PURPOSE = "sponsor-feedback";

    private static final int BEST = 5;
    private static final int LONGEST = 5000;

    private final OneTimeLinks links;
    private final AgreementBook book;
    private final TermSheet sheet;
    private final FlowMessages messages;
    private final Cases cases;
    private final SponsorWords words;
    private final Clock clock;

    FeedbackDesk(
            OneTimeLinks links,
            AgreementBook book,
            TermSheet sheet,
            FlowMessages messages,
            Cases cases,
            SponsorWords words,
            Clock clock) {
        this.links = links;
        this.book = book;
        this.sheet = sheet;
        this.messages = messages;
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such link, or it was ended */
    @Transactional(readOnly = true)
    public Question look(String secret) {
        OneTimeLinks.Link link = links.look(PURPOSE, secret).orElseThrow(NotFound::new);
        Agreement agreement = book.of(link.subject());
        return new Question(
                agreement.sponsor().name(),
                sheet.subject(agreement),
                link.opens(clock.instant()),
                link.usedAt() != null);
    }

    /**
     * Keeps what the sponsor says.
     *
     * @param rating 1 to 5
     * @param text in its own words, null if it says no more
     */
    public void answer(String secret, @Nullable Integer rating, @Nullable String text) {
        if (rating == null || rating < 1 || rating > BEST) {
            throw new InvalidInput("rating", words.say("sponsorship.feedback.rating-needed"));
        }
        if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw new InvalidInput("feedback", words.say("sponsorship.edit.too-long", LONGEST));
        }
        String reference =
                links.look(PURPOSE, secret).map(OneTimeLinks.Link::subject).orElseThrow(NotFound::new);
        cases.lock(reference);
        links.use(PURPOSE, secret);
        book.of(reference).heard(rating, text);
        String said = text == null
                ? words.say("sponsorship.feedback.said", rating)
                : words.say("sponsorship.feedback.said-more", rating, text);
        cases.tell(reference, new Cases.Note("rule", said, "shared"), "sponsor-answers");
        if (!messages.deliver(reference, "feedback.given")) {
            throw new NothingToSign();
        }
    }

    /**
     * What the page behind the link shows.
     *
     * @param open whether it can be answered
     * @param answered whether it was
     */
    record Question(String sponsor, String what, boolean open, boolean answered) {}
}
