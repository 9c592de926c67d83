package org.chapterhouse.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes accounts, and has each change written down. */
@Service
@Transactional
class AccountEditor implements AccountChanges {

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final AccountRules rules;
    private final AccountLog log;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountEditor(
            StoredAccounts accounts,
            StoredPeople people,
            AccountRules rules,
            AccountLog log,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.rules = rules;
        this.log = log;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void rename(long id, String name) {
        rules.check().name(name).done();
        StoredAccount account = open(id);
        String before = account.name();
        account.rename(name.strip());
        log(account, "name", before, account.name());
    }

    @Override
    public void settle(long id, Locale locale, ZoneId timezone) {
        rules.check().timezone(timezone).done();
        StoredAccount account = open(id);
        AccountView before = view(account);
        account.settle(locale, timezone);
        log(account, "language", before.person().locale().toLanguageTag(), locale.toLanguageTag());
        log(account, "timezone", before.person().timezone().getId(), timezone.getId());
    }

    @Override
    public void moveTo(long id, String email) {
        StoredAccount account = open(id);
        rules.check()
                .email(email)
                .unless(
                        () -> accounts.findByEmail(email)
                                .filter(other -> other.id() != id)
                                .isEmpty(),
                        "email",
                        "people.account.email-taken")
                .done();
        String before = view(account).person().email();
        account.moveTo(email);
        log(account, "email", before, email);
    }

    @Override
    public void setPassword(long id, String password) {
        StoredAccount account = open(id);
        Person person = view(account).person();
        rules.check()
                .password(password, person.username(), person.name(), person.email())
                .done();
        account.hasPassword(Objects.requireNonNull(passwords.encode(password)));
        accounts.saveAndFlush(account);
        log.happened(id, "password", null, null);
    }

    @Override
    public void assign(long id, int version, Set<String> groups, Set<String> regions, @Nullable String employer) {
        rules.check().groups(groups).regions(regions).employer(employer).done();
        StoredAccount account = open(id);
        if (account.version() != version) {
            throw new AccountChangedMeanwhile();
        }
        AccountView before = view(account);
        Set<String> wanted = new TreeSet<>(groups);
        wanted.remove(Groups.ADMINS);
        if (before.isAdmin()) {
            wanted.add(Groups.ADMINS);
        }
        account.assign(wanted, regions, employer);
        log(account, "groups", words(before.groups()), words(wanted));
        log(account, "regions", words(before.person().regions()), words(regions));
        log(account, "employer", before.person().employer(), employer);
    }

    @Override
    public void makeAdmin(long id, boolean admin) {
        StoredAccount account = open(id);
        AccountView before = view(account);
        Set<String> wanted = new TreeSet<>(before.groups());
        if (admin ? wanted.add(Groups.ADMINS) : wanted.remove(Groups.ADMINS)) {
            account.assign(wanted, before.person().regions(), before.person().employer());
            log(account, "groups", words(before.groups()), words(wanted));
        }
    }

    @Override
    public void enable(long id, boolean enabled) {
        StoredAccount account = open(id);
        boolean before = account.isEnabled();
        account.enable(enabled);
        log(account, "enabled", Boolean.toString(before), Boolean.toString(enabled));
    }

    @Override
    public void close(long id) {
        StoredAccount account = open(id);
        String email = view(account).person().email();
        account.close(clock.instant());
        accounts.saveAndFlush(account);
        for (String table : Set.of("people_token", "people_identity", "people_device", "people_membership")) {
            jdbc.sql("delete from " + table + " where account_id = ?").param(id).update();
        }
        people.forget();
        log.closed(id, email);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<Line> history(long id, int limit, @Nullable String cursor) {
        return log.of(id, limit, cursor);
    }

    private StoredAccount open(long id) {
        return accounts.findById(id).filter(account -> !account.isClosed()).orElseThrow(NotFound::new);
    }

    private AccountView view(StoredAccount account) {
        return account.view(people.person(account));
    }

    /** Writes the account before the line about it: an error of the database then names the account. */
    private void log(StoredAccount account, String field, @Nullable String before, @Nullable String after) {
        accounts.saveAndFlush(account);
        people.forget();
        log.changed(account.id(), field, before, after);
    }

    private static String words(Set<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
