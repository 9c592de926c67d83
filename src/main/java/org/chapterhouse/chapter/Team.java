package org.chapterhouse.chapter;

import java.time.Clock;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who runs a chapter: every change is in the chapter's history, by account number. */
@Component
@Transactional
class Team {

    static final String LEAD = "lead";
    static final String ORGANIZER = "organizer";
    static final String MENTOR = "mentor";

    private final Chapters chapters;
    private final People people;
    private final Clock clock;

    Team(Chapters chapters, People people, Clock clock) {
        this.chapters = chapters;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound if the case has no chapter */
    static String chapterOf(CaseSnapshot subject) {
        String slug = subject.chapter();
        if (slug == null) {
            throw new NotFound();
        }
        return slug;
    }

    /** Gives somebody a role; who has it already keeps it, and an organizer does not become a mentor by it. */
    void add(String slug, long account, String role, String reason) {
        Chapter chapter = locked(slug);
        Optional<String> had = roleOf(account, slug);
        if (had.filter(old -> old.equals(role) || role.equals(MENTOR)).isEmpty()) {
            people.join(account, slug, role);
            chapter.teamChanged(role, had.map(old -> account).orElse(null), account, clock.instant(), reason);
        }
    }

    /**
     * Takes somebody's role away.
     *
     * @throws LastOrganizer if nobody else would be left to run a chapter that is running
     */
    void remove(String slug, long account, String reason) {
        Chapter chapter = locked(slug);
        String role = roleOf(account, slug).orElseThrow(NotFound::new);
        if (!role.equals(MENTOR) && isLast(slug, account) && ChapterStatus.RUNNING.contains(chapter.status())) {
            throw new LastOrganizer();
        }
        people.leave(account, slug);
        chapter.teamChanged(role, account, null, clock.instant(), reason);
    }

    /** Whether nobody else organizes the chapter. */
    boolean isLast(String slug, long account) {
        return people.organizersOf(slug).stream().allMatch(organizer -> organizer.id() == account);
    }

    /** Makes another organizer the lead; whoever was it stays as an organizer. */
    void handOver(String slug, long successor, String reason) {
        Chapter chapter = locked(slug);
        roleOf(successor, slug).filter(role -> !role.equals(MENTOR)).orElseThrow(NotFound::new);
        Optional<Person> before = people.organizersOf(slug).stream()
                .filter(person -> person.memberships().contains(new Membership(slug, LEAD)))
                .findFirst();
        before.ifPresent(lead -> people.join(lead.id(), slug, ORGANIZER));
        people.join(successor, slug, LEAD);
        chapter.teamChanged(LEAD, before.map(Person::id).orElse(null), successor, clock.instant(), reason);
    }

    /** A chapter whose leadership is reset has nobody any more; its mentor stays. */
    void dissolve(String slug, String reason) {
        Chapter chapter = locked(slug);
        people.organizersOf(slug).forEach(organizer -> {
            people.leave(organizer.id(), slug);
            chapter.teamChanged(ORGANIZER, organizer.id(), null, clock.instant(), reason);
        });
    }

    void reachableAt(String slug, String address, String reason) {
        locked(slug).reachableAt(address, clock.instant(), reason);
    }

    private Optional<String> roleOf(long account, String slug) {
        return people.byId(account).stream()
                .flatMap(person -> person.memberships().stream())
                .filter(membership -> membership.chapter().equals(slug))
                .map(Membership::role)
                .findFirst();
    }

    private Chapter locked(String slug) {
        return chapters.lockBySlug(slug).orElseThrow(NotFound::new);
    }
}
