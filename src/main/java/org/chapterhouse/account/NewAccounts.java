package org.chapterhouse.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.OneTimeLinks;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts for whoever holds a link that allows it. What is refused leaves the link as it was. */
@Service
class NewAccounts {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Clock clock;

    NewAccounts(OneTimeLinks links, Accounts accounts, AccountChanges changes, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /** The link's subject, if the link can still be used. */
    Optional<String> subject(Purpose purpose, String secret) {
        return links.look(purpose.word(), secret)
                .filter(link -> link.opens(clock.instant()))
                .map(OneTimeLinks.Link::subject);
    }

    /** The account of somebody who reads the address that the link was sent to. */
    @Transactional
    void confirmed(String secret, Wanted wanted) {
        open(links.use(Purpose.CONFIRM_EMAIL.word(), secret), wanted);
    }

    /** The account of whoever reads the application's console. */
    @Transactional
    void firstAdmin(String secret, Wanted wanted) {
        links.use(Purpose.FIRST_ADMIN.word(), secret);
        changes.makeAdmin(open(wanted.email(), wanted).id(), true);
    }

    private Person open(@Nullable String email, Wanted wanted) {
        return accounts.open(new Accounts.Account(
                wanted.username(),
                wanted.name(),
                email == null ? "" : email,
                wanted.password(),
                Set.of(),
                Set.of(),
                null,
                wanted.locale(),
                wanted.timezone()));
    }

    /** @param email only where the link does not tell it */
    record Wanted(
            String username, String name, String password, Locale locale, ZoneId timezone, @Nullable String email) {}
}
