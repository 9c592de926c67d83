package org.chapterhouse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.api.SearchText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An account. Groups and regions are arrays in its row, so that a person is read with two statements. */
@Entity
@Table(name = "people_account")
class StoredAccount {

    static final String ORGANIZERS = "organizers";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String name;
    private String email;
    private @Nullable String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] groups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] regions;

    private @Nullable String employer;
    private String locale;
    private String timezone;
    private boolean enabled = true;
    private Instant createdAt;

    private @Nullable Instant closedAt;
    private String searchText;
    private String sortName;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected StoredAccount() {}

    StoredAccount(Accounts.Account wanted, Instant now) {
        this.username = wanted.username();
        this.createdAt = now;
        this.name = wanted.name();
        this.email = wanted.email();
        this.groups = sorted(wanted.groups());
        this.regions = sorted(wanted.regions());
        this.employer = wanted.employer();
        this.locale = wanted.locale().toLanguageTag();
        this.timezone = wanted.timezone().getId();
        describe();
    }

    void change(Accounts.Account wanted) {
        this.name = wanted.name();
        this.email = wanted.email();
        this.groups = sorted(wanted.groups());
        this.regions = sorted(wanted.regions());
        this.employer = wanted.employer();
        this.locale = wanted.locale().toLanguageTag();
        this.timezone = wanted.timezone().getId();
        describe();
    }

    private static String[] sorted(Set<String> values) {
        return new TreeSet<>(values).toArray(String[]::new);
    }

    void hasPassword(String hash) {
        this.passwordHash = hash;
    }

    void enable(boolean wanted) {
        this.enabled = wanted;
    }

    void rename(String newName) {
        this.name = newName;
        describe();
    }

    void moveTo(String newEmail) {
        this.email = newEmail;
        describe();
    }

    void settle(Locale newLocale, ZoneId newTimezone) {
        this.locale = newLocale.toLanguageTag();
        this.timezone = newTimezone.getId();
    }

    void assign(Set<String> newGroups, Set<String> newRegions, @Nullable String newEmployer) {
        this.groups = sorted(newGroups);
        this.regions = sorted(newRegions);
        this.employer = newEmployer;
    }

    /** Leaves the number, which records name, and nothing that tells who it was. */
    void close(Instant now) {
        this.username = "closed-" + id();
        this.name = "–";
        this.email = "closed-" + id() + "@invalid";
        this.passwordHash = null;
        assign(Set.of(), Set.of(), null);
        this.enabled = false;
        this.closedAt = now;
        describe();
    }

    /** What lists of people sort by and look in. */
    private void describe() {
        this.sortName = SearchText.of(name);
        this.searchText = SearchText.of(name, username, email);
    }

    boolean isCalled(String otherUsername) {
        return username.equalsIgnoreCase(otherUsername);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    int version() {
        return version;
    }

    String sortName() {
        return sortName;
    }

    Set<String> groups() {
        return new TreeSet<>(List.of(groups));
    }

    AccountView view(Person person) {
        return new AccountView(
                person, Set.copyOf(groups()), enabled, passwordHash != null, createdAt, closedAt, version);
    }

    long id() {
        return java.util.Objects.requireNonNull(id, "stored");
    }

    boolean isEnabled() {
        return enabled;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    String name() {
        return name;
    }

    /** The account as the other modules see it. */
    Person person(List<Membership> memberships) {
        Set<String> all = new TreeSet<>(List.of(groups));
        if (memberships.stream().anyMatch(Membership::runsIt)) {
            all.add(ORGANIZERS);
        }
        return new Person(
                id(),
                username,
                name,
                email,
                Set.copyOf(all),
                Set.of(regions),
                List.copyOf(memberships),
                employer,
                Locale.forLanguageTag(locale),
                ZoneId.of(timezone));
    }
}
