package org.chapterhouse.chapter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a change of organizers is about; what cannot be is refused before anybody is asked. */
@Component
class OrganizerChangeSubject implements CaseSubject {

    private final ChapterDirectory chapters;
    private final People people;
    private final Regions regions;
    private final MessageSource messages;

    OrganizerChangeSubject(ChapterDirectory chapters, People people, Regions regions, MessageSource messages) {
        this.chapters = chapters;
        this.people = people;
        this.regions = regions;
        this.messages = messages;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals(OrganizerChange.FLOW);
    }

    @Override
    public Subject of(String flow, Map<String, Object> data, Person submitter) {
        OrganizerChange change = new OrganizerChange(data);
        ChapterInfo chapter = chapters.find(change.chapter())
                .orElseThrow(() -> refused("chapter", "chapter.check.own", change.chapter()));
        List<Person> organizers = people.organizersOf(chapter.slug());
        require(change, organizers, submitter);
        String country = chapter.facts().country();
        Set<Party> parties = organizers.stream()
                .map(person -> new Party("person", String.valueOf(person.id())))
                .collect(Collectors.toSet());
        return new Subject(chapter.facts().name(), chapter.slug(), country, regions.of(country), Set.copyOf(parties));
    }

    private void require(OrganizerChange change, List<Person> organizers, Person submitter) {
        switch (change.kind()) {
            case "add" -> requireSomebodyNew(change, organizers);
            case "hand-over", "remove" -> requireAnother(change, organizers, submitter);
            default -> {
                boolean last = organizers.stream().allMatch(person -> person.id() == submitter.id());
                if (last && !change.rest()) {
                    throw refused("rest", "chapter.change.last");
                }
            }
        }
    }

    private void requireSomebodyNew(OrganizerChange change, List<Person> organizers) {
        String email = change.newEmail();
        if (email == null) {
            throw refused("newEmail", "chapter.change.email-needed");
        }
        if (organizers.stream().anyMatch(person -> person.email().equalsIgnoreCase(email))) {
            throw refused("newEmail", "chapter.change.already");
        }
    }

    private void requireAnother(OrganizerChange change, List<Person> organizers, Person submitter) {
        String username = change.person();
        boolean organizes = organizers.stream()
                .anyMatch(person -> person.username().equalsIgnoreCase(username == null ? "" : username)
                        && person.id() != submitter.id());
        if (!organizes) {
            throw refused("person", "chapter.change.person");
        }
    }

    private InvalidInput refused(String field, String key, Object... arguments) {
        return new InvalidInput(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
