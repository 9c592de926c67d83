package org.chapterhouse.chapter;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the organizers of a chapter again where the wording of what they declared has changed since. */
@Component
@Transactional
class ChapterDeclarations {

    private final ChapterRequests requests;
    private final Declarations declarations;
    private final Clock clock;

    ChapterDeclarations(ChapterRequests requests, Declarations declarations, Clock clock) {
        this.requests = requests;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** Texts that this organizer has declared for the chapter in other words; empty for everybody else. */
    @Transactional(readOnly = true)
    public List<String> toConfirm(String slug, Person who) {
        return who.organizes(slug) ? List.copyOf(changed(slug, who).values()) : List.of();
    }

    /** @throws NotFound for whoever is no organizer of the chapter */
    public void confirm(String slug, Person who) {
        if (!who.organizes(slug)) {
            throw new NotFound();
        }
        for (ChapterRequest request : requests.findByChapter(slug)) {
            declarations.declare(request.getId(), who.id(), changed(slug, who), clock.instant());
        }
    }

    private Map<String, String> changed(String slug, Person who) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (ChapterRequest request : requests.findByChapter(slug)) {
            changed.putAll(declarations.changedSince(request.getId(), who.id(), declarations.current()));
        }
        return changed;
    }
}
