package org.chapterhouse.people;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a username with its password, for the sign-in page and HTTP Basic. Whether an account exists, is disabled or
 * has another password cannot be told apart, neither by the answer nor by the time it takes.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final String hashOfNobody;

    PasswordSignIn(StoredAccounts accounts, StoredPeople people, PasswordEncoder passwords, Throttle throttle) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
        throttle.check(username, address);
        Optional<StoredAccount> account =
                Usernames.possible(username) ? accounts.findByUsername(username) : Optional.empty();
        String hash = account.map(StoredAccount::passwordHash).orElse(hashOfNobody);
        boolean matches = passwords.matches(text(asked.getCredentials()), hash);
        if (!matches
                || account.isEmpty()
                || !account.get().isEnabled()
                || account.get().passwordHash() == null) {
            throttle.failed(username, address);
            throw new BadCredentialsException("unknown account or wrong password");
        }
        throttle.succeeded(username, address);
        return PersonAuthentication.byPassword(people.person(account.get()));
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
