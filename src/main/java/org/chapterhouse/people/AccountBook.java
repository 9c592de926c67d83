package org.chapterhouse.people;

import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes accounts, and refuses those that could not work. */
@Service
class AccountBook implements Accounts {

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final AccountRules rules;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountBook(
            StoredAccounts accounts, StoredPeople people, AccountRules rules, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.rules = rules;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Person put(Account wanted) {
        check(wanted);
        StoredAccount account = accounts.findByUsername(wanted.username())
                .map(known -> {
                    known.change(wanted);
                    return known;
                })
                .orElseGet(() -> new StoredAccount(wanted, clock.instant()));
        String password = wanted.password();
        if (password != null) {
            account.hasPassword(hash(password));
        }
        return people.person(accounts.saveAndFlush(account));
    }

    @Override
    @Transactional
    public Person open(Account wanted) {
        String password = wanted.password() == null ? "" : wanted.password();
        // in the order of the page on which people fill it in
        rules.check()
                .email(wanted.email())
                .unless(() -> accounts.findByEmail(wanted.email()).isEmpty(), "email", "people.account.email-taken")
                .name(wanted.name())
                .username(wanted.username())
                .unless(
                        () -> accounts.findByUsername(wanted.username()).isEmpty(),
                        "username",
                        "people.account.username-taken")
                .password(password, wanted.username(), wanted.name(), wanted.email())
                .timezone(wanted.timezone())
                .groups(wanted.groups())
                .regions(wanted.regions())
                .done();
        StoredAccount account = new StoredAccount(wanted, clock.instant());
        account.hasPassword(hash(password));
        return people.person(accounts.saveAndFlush(account));
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    @Override
    @Transactional
    public void enable(String username, boolean enabled) {
        accounts.findByUsername(username).ifPresent(account -> account.enable(enabled));
        people.forget();
    }

    /** Refuses an account that could not work. */
    private void check(Account wanted) {
        rules.check()
                .username(wanted.username())
                .name(wanted.name())
                .email(wanted.email())
                .unless(
                        () -> accounts.findByEmail(wanted.email())
                                .filter(other -> !other.isCalled(wanted.username()))
                                .isEmpty(),
                        "email",
                        "people.account.email-taken")
                .passwordLength(wanted.password())
                .groups(wanted.groups())
                .regions(wanted.regions())
                .done();
    }
}
