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
    }

    void change(Accounts.Account wanted) {
        this.name = wanted.name();
        this.email = wanted.email();
        this.groups = sorted(wanted.groups());
        this.regions = sorted(wanted.regions());
        this.employer = wanted.employer();
        this.locale = wanted.locale().toLanguageTag();
        this.timezone = wanted.timezone().getId();
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
