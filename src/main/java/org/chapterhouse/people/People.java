package org.chapterhouse.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who there is, and who is asking. */
public interface People {

    /**
     * The person behind the current request, read once per request.
     *
     * @throws org.springframework.security.access.AccessDeniedException if nobody is signed in
     */
    Person current();

    /** The person behind the current request; empty outside of one, in a timer's job for example. */
    Optional<Person> currentIfAny();

    Optional<Person> byId(long id);

    Optional<Person> byUsername(String username);

    /** Persons by id in one query; unknown ids are left out. */
    List<Person> byIds(Set<Long> ids);

    /** Persons by e-mail address in any case, in one query; addresses without an enabled account are left out. */
    List<Person> byEmails(Set<String> emails);

    /** Those of them whose account is enabled: who is gone still stands in the record, but is not written to. */
    List<Person> activeByIds(Set<Long> ids);

    /** Active members of a group who look after a region, by name; {@code organizers-of:<slug>} is a group as well. */
    List<Person> members(String group, String region);

    /** The organizers of a chapter, the lead first. */
    List<Person> organizersOf(String chapter);

    /** The organizers of several chapters for a list of them, each with the lead first. */
    default Map<String, List<Person>> organizersOf(Set<String> chapters) {
        return chapters.stream().collect(Collectors.toMap(Function.identity(), this::organizersOf));
    }

    /** Gives a person a role in a chapter; a second call changes the role. */
    void join(long personId, String chapter, String role);

    /** Takes a person's role in a chapter away; nothing happens if there is none. */
    void leave(long personId, String chapter);
}
