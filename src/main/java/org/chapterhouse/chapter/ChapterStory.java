package org.chapterhouse.chapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a chapter's page shows beyond the public facts, to its organizers and to whoever looks after its region. */
@Component
class ChapterStory {

    private static final int MOST = 100;
    private static final Set<String> STAFF = Set.of("community-managers", "regional-leads");

    private final Chapters chapters;
    private final People people;
    private final Regions regions;
    private final MessageSource messages;

    ChapterStory(Chapters chapters, People people, Regions regions, MessageSource messages) {
        this.chapters = chapters;
        this.people = people;
        this.regions = regions;
        this.messages = messages;
    }

    /**
     * The inside of a chapter.
     *
     * @param organizing whether the reader is one of its organizers
     * @param running whether it may propose events
     * @param watchable whether it is running and no case watches over it
     */
    record Inside(
            boolean organizing,
            boolean running,
            boolean listed,
            boolean watchable,
            @Nullable String healthCase,
            @Nullable String groupAddress,
            List<String> mentors,
            List<Line> history) {}

    /** A line of the history in words, the newest first. */
    record Line(Instant at, String text, @Nullable String reference) {}

    /** Empty for everybody who is neither an organizer of the chapter nor looks after its region. */
    @Transactional(readOnly = true)
    public Optional<Inside> of(String slug, Locale locale) {
        Person who = people.currentIfAny().orElse(null);
        Chapter chapter = chapters.findBySlug(slug).orElse(null);
        if (who == null || chapter == null || !maySee(chapter, who)) {
            return Optional.empty();
        }
        boolean running = ChapterStatus.RUNNING.contains(chapter.status());
        return Optional.of(new Inside(
                who.organizes(slug),
                running,
                chapter.isListed(),
                chapter.healthCase() == null && running,
                chapter.healthCase(),
                chapter.groupAddress(),
                people.members("mentors", regions.of(chapter.facts().country())).stream()
                        .filter(person -> person.memberships().contains(new Membership(slug, Team.MENTOR)))
                        .map(Person::name)
                        .toList(),
                history(chapter, locale)));
    }

    boolean looksAfter(Chapter chapter, Person who) {
        String region = regions.of(chapter.facts().country());
        return STAFF.stream().anyMatch(group -> who.serves(group, region));
    }

    private boolean maySee(Chapter chapter, Person who) {
        return who.organizes(chapter.slug()) || looksAfter(chapter, who) || who.is("policy-admins");
    }

    private List<Line> history(Chapter chapter, Locale locale) {
        List<ChapterChange> changes = new ArrayList<>(chapter.history());
        Collections.reverse(changes);
        Map<Long, Person> named = people
                .byIds(changes.stream()
                        .filter(ChapterChange::isAboutTeam)
                        .flatMap(change -> Stream.of(change.old(), change.now()))
                        .filter(id -> id != null && !id.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return changes.stream()
                .limit(MOST)
                .map(change -> new Line(change.at(), words(change, named, locale), reference(change)))
                .toList();
    }

    private String words(ChapterChange change, Map<Long, Person> named, Locale locale) {
        String old = word(change, change.old(), named, locale);
        String now = word(change, change.now(), named, locale);
        String key = "chapter.history." + change.what() + (old.isEmpty() ? ".new" : now.isEmpty() ? ".gone" : "");
        String otherwise = change.what() + ": " + old + " → " + now;
        return String.valueOf(messages.getMessage(key, new Object[] {old, now}, otherwise, locale));
    }

    private String word(ChapterChange change, @Nullable String value, Map<Long, Person> named, Locale locale) {
        if (value == null) {
            return "";
        }
        if (change.isAboutTeam()) {
            Person person = named.get(Long.valueOf(value));
            return person == null ? "?" : person.name();
        }
        return String.valueOf(
                messages.getMessage("chapter." + change.what() + "." + value, new Object[0], value, locale));
    }

    /** The case that brought the change, if the reason is one. */
    private static @Nullable String reference(ChapterChange change) {
        return change.reason().matches("[A-Z]{3}-\\d{4}-\\d{6}") ? change.reason() : null;
    }
}
