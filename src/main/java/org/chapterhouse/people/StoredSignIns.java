package org.chapterhouse.people;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the caller's account for every request, so that a disabled one ends and a new group counts at once. */
@Service
class StoredSignIns implements SignIns {

    private static final String ADMINS = "policy-admins";

    private final AccessTokens tokens;
    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final Clock clock;

    StoredSignIns(AccessTokens tokens, StoredAccounts accounts, StoredPeople people, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<PersonAuthentication> byToken(String secret) {
        Instant now = clock.instant();
        return Optional.of(secret)
                .filter(TokenSecret::possible)
                .flatMap(possible -> tokens.findByHash(TokenSecret.hash(possible)))
                .filter(token -> token.opens(now))
                .map(token -> {
                    if (token.isUseWorthNoting(now)) {
                        tokens.noteUse(token.id(), now);
                    }
                    Person owner = people.person(token.account());
                    Set<TokenScope> scopes = token.scopes();
                    return PersonAuthentication.byToken(
                            scopes.contains(TokenScope.ADMIN) ? owner : withoutAdmin(owner), scopes);
                });
    }

    private static Person withoutAdmin(Person person) {
        Set<String> groups = new HashSet<>(person.groups());
        groups.remove(ADMINS);
        return new Person(
                person.id(),
                person.username(),
                person.name(),
                person.email(),
                Set.copyOf(groups),
                person.regions(),
                person.memberships(),
                person.employer(),
                person.locale(),
                person.timezone());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonAuthentication> again(SignedIn earlier) {
        return accounts.findById(earlier.id())
                .filter(StoredAccount::isEnabled)
                .map(account -> PersonAuthentication.byPassword(people.person(account)));
    }
}
