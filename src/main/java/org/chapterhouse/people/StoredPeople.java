package org.chapterhouse.people;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.people.KnownPeople.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people in the database: at most one statement for accounts and one for their memberships, however many they are. */
@Service
@Transactional(readOnly = true)
class StoredPeople implements People {

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparingLong(Person::id);

    private final StoredAccounts accounts;
    private final ChapterRoles roles;
    private final KnownPeople known;
    private final EntityManager entities;

    StoredPeople(StoredAccounts accounts, ChapterRoles roles, KnownPeople known, EntityManager entities) {
        this.accounts = accounts;
        this.roles = roles;
        this.known = known;
        this.entities = entities;
    }

    @Override
    public Person current() {
        return currentIfAny().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public Optional<Person> currentIfAny() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller instanceof PersonAuthentication known ? Optional.of(known.person()) : named(caller);
    }

    /** A caller that another mechanism has recognised, a test's for example, is known by their username. */
    private Optional<Person> named(@Nullable Authentication caller) {
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : byUsername(caller.getName());
    }

    @Override
    public Optional<Person> byId(long id) {
        return byIds(Set.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Person> byUsername(String username) {
        return enabled(username).map(this::person);
    }

    private Optional<StoredAccount> enabled(String username) {
        return Usernames.possible(username)
                ? accounts.findByUsername(username).filter(StoredAccount::isEnabled)
                : Optional.empty();
    }

    @Override
    public List<Person> byIds(Set<Long> ids) {
        return read(ids).stream().map(Known::person).toList();
    }

    @Override
    public List<Person> activeByIds(Set<Long> ids) {
        return read(ids).stream().filter(Known::enabled).map(Known::person).toList();
    }

    @Override
    public List<Person> byEmails(Set<String> emails) {
        Set<String> keys =
                emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return keys.isEmpty() ? List.of() : persons(accounts.findEnabledByEmails(keys));
    }

    private List<Known> read(Set<Long> ids) {
        List<Known> people = new ArrayList<>();
        Set<Long> unknown = new HashSet<>();
        for (long id : ids) {
            Known person = caller(id).map(caller -> new Known(caller, true)).orElseGet(() -> known.get(id));
            if (person == null) {
                unknown.add(id);
            } else {
                people.add(person);
            }
        }
        if (!unknown.isEmpty()) {
            people.addAll(readTogether(unknown));
        }
        return people;
    }

    /** The accounts and their memberships with one statement; this is what a case asks for at every turn. */
    private List<Known> readTogether(Set<Long> ids) {
        Map<StoredAccount, List<Membership>> found = new LinkedHashMap<>();
        for (AccountInChapter row : accounts.findWithRolesByIdIn(ids)) {
            List<Membership> memberships = found.computeIfAbsent(row.account(), account -> new ArrayList<>());
            if (row.role() != null) {
                memberships.add(row.role().membership());
            }
        }
        return remembered(found);
    }

    /** The caller has been read for the request. */
    private static Optional<Person> caller(long id) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication caller
                ? Optional.of(caller.person()).filter(person -> person.id() == id)
                : Optional.empty();
    }

    @Override
    public List<Person> members(String group, String region) {
        if (group.startsWith(Person.ORGANIZERS_OF)) {
            return organizersOf(group.substring(Person.ORGANIZERS_OF.length()));
        }
        List<StoredAccount> found = group.equals(StoredAccount.ORGANIZERS)
                ? accounts.findEnabledOrganizers()
                : accounts.findEnabledInGroup(group);
        return persons(found).stream()
                .filter(person -> person.serves(group, region))
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<Person> organizersOf(String chapter) {
        return leadFirst(chapter, persons(accounts.findEnabledOrganizersOf(chapter)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Person>> organizersOf(Set<String> chapters) {
        List<Person> all = chapters.isEmpty() ? List.of() : persons(accounts.findEnabledOrganizersOf(chapters));
        return chapters.stream()
                .collect(
                        Collectors.toMap(Function.identity(), chapter -> leadFirst(chapter, organizing(chapter, all))));
    }

    private static List<Person> organizing(String chapter, List<Person> among) {
        return among.stream()
                .filter(person -> person.memberships().stream()
                        .anyMatch(one ->
                                one.chapter().equals(chapter) && !one.role().equals("mentor")))
                .toList();
    }

    private static List<Person> leadFirst(String chapter, List<Person> organizers) {
        Membership lead = new Membership(chapter, "lead");
        Comparator<Person> leadFirst =
                Comparator.comparing(person -> !person.memberships().contains(lead));
        return organizers.stream().sorted(leadFirst.thenComparing(BY_NAME)).toList();
    }

    @Override
    @Transactional
    public void join(long personId, String chapter, String role) {
        roles.put(personId, chapter, role);
        forgetRole(personId, chapter);
        known.forget();
    }

    @Override
    @Transactional
    public void leave(long personId, String chapter) {
        roles.remove(personId, chapter);
        forgetRole(personId, chapter);
        known.forget();
    }

    /** The statement went past what this transaction has read; everything else that it has read stays as it is. */
    private void forgetRole(long personId, String chapter) {
        ChapterRole stale = entities.getReference(ChapterRole.class, new ChapterRole.Key(personId, chapter));
        entities.detach(stale);
    }

    /** After an account has changed. */
    void forget() {
        known.forget();
    }

    Person person(StoredAccount account) {
        return persons(List.of(account)).get(0);
    }

    List<Person> persons(Collection<StoredAccount> found) {
        return read(found).stream().map(Known::person).toList();
    }

    private List<Known> read(Collection<StoredAccount> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(StoredAccount::id).toList();
        Map<Long, List<Membership>> memberships = roles.findByAccountIdInOrderByChapter(ids).stream()
                .collect(Collectors.groupingBy(
                        ChapterRole::accountId, Collectors.mapping(ChapterRole::membership, Collectors.toList())));
        Map<StoredAccount, List<Membership>> together = new LinkedHashMap<>();
        found.forEach(account -> together.put(account, memberships.getOrDefault(account.id(), List.of())));
        return remembered(together);
    }

    private List<Known> remembered(Map<StoredAccount, List<Membership>> found) {
        List<Known> people = found.entrySet().stream()
                .map(one -> new Known(
                        one.getKey().person(one.getValue()), one.getKey().isEnabled()))
                .toList();
        known.remember(people);
        return people;
    }
}
