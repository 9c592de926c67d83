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
 * Checks a username or an address with its password, for the sign-in page and HTTP Basic. Whether an account exists, is disabled or
 * has another password cannot be told apart, neither by the answer nor by the time it takes.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final StoredDevices devices;
    private final String hashOfNobody;

    PasswordSignIn(
            StoredAccounts accounts,
            StoredPeople people,
            PasswordEncoder passwords,
            Throttle throttle,
            StoredDevices devices) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip();
        Optional<StoredAccount> account = account(name);
        Attempt attempt = attempt(name, account, asked.getDetails());
        throttle.check(attempt);
        String hash = account.map(StoredAccount::passwordHash).orElse(hashOfNobody);
        boolean matches = passwords.matches(text(asked.getCredentials()), hash);
        if (!matches
                || account.isEmpty()
                || !account.get().isEnabled()
                || account.get().passwordHash() == null) {
            throttle.failed(attempt);
            throw new BadCredentialsException("unknown account or wrong password");
        }
        throttle.succeeded(attempt);
        return PersonAuthentication.byPassword(people.person(account.get()));
    }

    /** By username or by e-mail address; no username holds an at sign. */
    private Optional<StoredAccount> account(String name) {
        if (Usernames.possible(name)) {
            return accounts.findByUsername(name);
        }
        return AccountRules.isEmail(name) && name.indexOf('\0') < 0 ? accounts.findByEmail(name) : Optional.empty();
    }

    private Attempt attempt(String name, Optional<StoredAccount> account, @Nullable Object details) {
        String device = details instanceof SignInDetails known ? known.device() : null;
        if (account.isPresent()
                && device != null
                && devices.isKnown(account.get().id(), device)) {
            return Attempt.trusted(account.get().id(), device);
        }
        String address = details instanceof WebAuthenticationDetails web
                ? Objects.requireNonNullElse(web.getRemoteAddress(), "")
                : "";
        return Attempt.ofStranger(account.map(one -> Long.toString(one.id())).orElse(name), address);
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
