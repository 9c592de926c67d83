package org.chapterhouse.people;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are. */
@RestController
class MeController {

    private final People people;
    private final Regions regions;

    MeController(People people, Regions regions) {
        this.people = people;
        this.regions = regions;
    }

    @GetMapping("/api/me")
    Me me() {
        Person person = people.current();
        return new Me(
                person.username(),
                person.name(),
                person.groups().stream().sorted().toList(),
                regions.all().stream()
                        .filter(region -> person.regions().contains(region.id()))
                        .toList(),
                person.memberships().stream()
                        .sorted(Comparator.comparing(Membership::chapter))
                        .map(membership -> new ChapterPart(membership.chapter(), membership.role()))
                        .toList(),
                person.locale().toLanguageTag(),
                person.timezone().getId());
    }

    /** The caller. */
    record Me(
            String username,
            String name,
            List<String> groups,
            List<Region> regions,
            List<ChapterPart> chapters,
            String locale,
            String timezone) {}

    /** The caller's part in a chapter. */
    record ChapterPart(String slug, String role) {}
}
