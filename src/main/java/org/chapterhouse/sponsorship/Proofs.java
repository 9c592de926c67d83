package org.chapterhouse.sponsorship;

import java.util.Locale;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.Attachments;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** What shows that a promise was kept: a web address, or a file that is attached to the case. */
@Component
class Proofs {

    private final Attachments attachments;
    private final People people;
    private final SponsorWords words;

    Proofs(Attachments attachments, People people, SponsorWords words) {
        this.attachments = attachments;
        this.people = people;
        this.words = words;
    }

    /**
     * @param named an address, or a file's number or name
     * @return the address, or the path of the file
     * @throws InvalidInput if there is no such file for this person
     */
    String read(String reference, String named, long by) {
        String lower = named.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return named;
        }
        Person who = people.byId(by).orElseThrow(NotFound::new);
        return attachments.of(reference, who).stream()
                .filter(file -> file.id().equals(named) || file.name().equalsIgnoreCase(named))
                .findFirst()
                .map(file -> "/api/cases/" + reference + "/attachments/" + file.id())
                .orElseThrow(() -> new InvalidInput("proof", words.say("sponsorship.no-such-proof", named)));
    }
}
