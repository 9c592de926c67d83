package org.chapterhouse.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes accounts, and refuses those that could not work. */
@Service
class AccountBook implements Accounts {

    private static final Set<String> GROUPS = Set.of(
            "community-managers",
            "regional-leads",
            "event-reviewers",
            "sponsorship-team",
            "legal",
            "finance",
            "conduct-team",
            "mentors",
            "policy-admins");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int SHORTEST_PASSWORD = 8;
    /** What comes after is ignored by bcrypt. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final Regions regions;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final Clock clock;

    AccountBook(
            StoredAccounts accounts,
            StoredPeople people,
            Regions regions,
            PasswordEncoder passwords,
            MessageSource messages,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.regions = regions;
        this.passwords = passwords;
        this.messages = messages;
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

    private void check(Account wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!Usernames.possible(wanted.username())) {
            errors.add(error("username", "people.account.username"));
        }
        if (wanted.name().isBlank()) {
            errors.add(error("name", "people.account.name"));
        }
        if (!EMAIL.matcher(wanted.email()).matches()) {
            errors.add(error("email", "people.account.email"));
        } else if (accounts.hasEmailOfAnother(wanted.email(), wanted.username())) {
            errors.add(error("email", "people.account.email-taken"));
        }
        String password = wanted.password();
        if (password != null
                && (password.length() < SHORTEST_PASSWORD
                        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)) {
            errors.add(error("password", "people.account.password", SHORTEST_PASSWORD, LONGEST_PASSWORD_BYTES));
        }
        if (!GROUPS.containsAll(wanted.groups())) {
            errors.add(error("groups", "people.account.groups"));
        }
        if (!regions.all().stream().map(Region::id).collect(Collectors.toSet()).containsAll(wanted.regions())) {
            errors.add(error("regions", "people.account.regions"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
