package org.chapterhouse.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an event proposal is about, and who has a stake in it. */
@Component
class EventProposalSubject implements CaseSubject {

    private final ChapterDirectory chapters;
    private final People people;
    private final Regions regions;
    private final MessageSource messages;

    EventProposalSubject(ChapterDirectory chapters, People people, Regions regions, MessageSource messages) {
        this.chapters = chapters;
        this.people = people;
        this.regions = regions;
        this.messages = messages;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals("event-proposal");
    }

    @Override
    public Subject of(String flow, Map<String, Object> data, Person submitter) {
        Answers answers = new Answers(data);
        ChapterInfo chapter = chapter(answers.text("chapter"));
        String country = chapter.facts().country();
        String title = Objects.requireNonNullElse(
                answers.text("title"), chapter.facts().name());
        return new Subject(
                title, chapter.slug(), country, regions.of(country), parties(chapter.slug(), answers, submitter));
    }

    /** The target is a chapter's short name or another kind of event, as the field check of the form says. */
    @Override
    public Elsewhere elsewhere(String flow, Map<String, Object> data, String target) {
        boolean chapter = chapters.find(target).isPresent();
        Map<String, Object> there = new LinkedHashMap<>(data);
        there.put(chapter ? "chapter" : "kind", target);
        return new Elsewhere(there, chapter ? target : null);
    }

    private ChapterInfo chapter(@Nullable String slug) {
        ChapterInfo chapter = slug == null ? null : chapters.find(slug).orElse(null);
        if (chapter == null) {
            throw refused("event.chapter.unknown", String.valueOf(slug));
        }
        if (!chapter.running()) {
            throw refused(
                    "event.chapter.not-running",
                    chapter.facts().name(),
                    chapter.status().id());
        }
        return chapter;
    }

    private InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput("chapter", messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    /** The chapters that host, everybody who organizes them with their employers, and the sponsors. */
    private Set<Party> parties(String chapter, Answers answers, Person submitter) {
        Set<Party> parties = new HashSet<>();
        join(parties, submitter);
        Set<String> hosts = new HashSet<>(answers.texts("cohosts"));
        hosts.add(chapter);
        for (String host : hosts) {
            parties.add(new Party("chapter", host));
            people.organizersOf(host).forEach(organizer -> join(parties, organizer));
        }
        List<Answers> sponsors = answers.rows("sponsors");
        sponsors.forEach(sponsor -> party(parties, "sponsor", sponsor.text("name")));
        return Set.copyOf(parties);
    }

    private static void join(Set<Party> parties, Person person) {
        parties.add(new Party("person", String.valueOf(person.id())));
        party(parties, "employer", person.employer());
    }

    private static void party(Set<Party> parties, String kind, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            parties.add(new Party(kind, name.strip().toLowerCase(Locale.ROOT)));
        }
    }
}
