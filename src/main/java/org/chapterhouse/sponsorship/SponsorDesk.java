package org.chapterhouse.sponsorship;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who look after a sponsor may write down about it. */
@Service
@Transactional
class SponsorDesk {

    private static final int LONGEST = 500;

    private final Sponsors sponsors;
    private final SponsorReader reader;
    private final People people;
    private final SponsorWords words;
    private final Clock clock;

    SponsorDesk(Sponsors sponsors, SponsorReader reader, People people, SponsorWords words, Clock clock) {
        this.sponsors = sponsors;
        this.reader = reader;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NotFound for whoever does not look after the sponsor */
    public void describe(long id, SponsorProfile profile) {
        Person who = people.current();
        if (!reader.isLookedAfter(id)) {
            throw new NotFound();
        }
        List<FieldError> errors = new ArrayList<>();
        check(errors, "website", profile.website(), true);
        check(errors, "logo", profile.logo(), true);
        check(errors, "purchaseOrders", profile.purchaseOrders(), false);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Sponsor sponsor = sponsors.findById(id).orElseThrow(NotFound::new);
        sponsor.describe(profile, clock.instant(), who.username());
    }

    private void check(List<FieldError> errors, String field, @Nullable String text, boolean address) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, words.say("sponsorship.edit.too-long", LONGEST)));
        } else if (address && !isWebAddress(text)) {
            errors.add(new FieldError(field, words.say("sponsorship.edit.address")));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }
}
