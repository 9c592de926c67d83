package org.chapterhouse.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where one can go from every page; an entry appears once a page answers at its address, and only for its readers. */
class Navigation {

    private static final Set<String> SPONSORS_DESKS = Set.of("sponsorship-team", "regional-leads", "legal", "finance");

    private static final List<Place> PLACES = List.of(
            new Place("main", "home", "/", viewer -> true),
            new Place("main", "inbox", "/inbox", viewer -> viewer != null && (viewer.reviewer() || viewer.organizer())),
            new Place("main", "cases", "/cases", viewer -> viewer != null),
            new Place("main", "chapters", "/chapters", viewer -> true),
            new Place("main", "events", "/events", viewer -> true),
            new Place(
                    "main",
                    "blocklist",
                    "/blocklist",
                    viewer -> viewer != null && viewer.person().is("conduct-team")),
            new Place("main", "sponsors", "/sponsors", viewer -> viewer != null && hasSponsors(viewer.person())),
            new Place("main", "retrospectives", "/retrospectives", viewer -> viewer != null),
            new Place("admin", "people", "/admin/people", Navigation::isAdmin),
            new Place("admin", "imports", "/admin/imports", Navigation::isAdmin),
            new Place("admin", "mails", "/admin/mails", Navigation::isAdmin),
            new Place("admin", "jobs", "/admin/jobs", Navigation::isAdmin),
            new Place("admin", "webhooks", "/admin/webhooks", Navigation::isAdmin),
            new Place("admin", "releases", "/admin/releases", Navigation::isAdmin));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private @Nullable Set<String> addresses;

    Navigation(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** @param audience who sees it; null is a visitor */
    private record Place(String section, String name, String address, Predicate<@Nullable Viewer> audience) {}

    /** Whoever looks after sponsors, or runs a chapter that may have some. */
    private static boolean hasSponsors(Person person) {
        return SPONSORS_DESKS.stream().anyMatch(person::is)
                || person.memberships().stream().anyMatch(Membership::runsIt);
    }

    private static boolean isAdmin(@Nullable Viewer viewer) {
        return viewer != null && viewer.admin();
    }

    /** Entries that belong together. */
    record Section(String name, List<Entry> entries) {}

    /** @param name last part of the key {@code web.nav.*}, and what a page calls itself to be marked as current */
    record Entry(String name, String address) {}

    /** The navigation of one person. */
    final class Of {

        private final @Nullable Viewer viewer;

        Of(@Nullable Viewer viewer) {
            this.viewer = viewer;
        }

        public List<Section> getSections() {
            return List.of("main", "admin").stream()
                    .map(name -> new Section(name, entries(name)))
                    .filter(section -> !section.entries().isEmpty())
                    .toList();
        }

        private List<Entry> entries(String section) {
            return PLACES.stream()
                    .filter(place ->
                            place.section().equals(section) && place.audience().test(viewer) && has(place.address()))
                    .map(place -> new Entry(place.name(), place.address()))
                    .toList();
        }

        /** Whether a page answers there. */
        public boolean has(String address) {
            return addresses().contains(address);
        }
    }

    Of of(@Nullable Viewer viewer) {
        return new Of(viewer);
    }

    private Set<String> addresses() {
        Set<String> known = addresses;
        if (known == null) {
            known = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(info -> info.getPatternValues().stream())
                    .collect(Collectors.toSet());
            addresses = known;
        }
        return known;
    }
}
