package org.chapterhouse.people;

import org.chapterhouse.api.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for their password once more, before what would hand their account over to whoever
 * sits at a browser that was left open.
 */
@Component
public class PasswordCheck {

    /** Name of the field that the password is asked for in. */
    public static final String FIELD = "current";

    private static final String HERE = "signed in";

    private final StoredAccounts accounts;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final MessageSource messages;

    PasswordCheck(StoredAccounts accounts, PasswordEncoder passwords, Throttle throttle, MessageSource messages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.messages = messages;
    }

    /**
     * Passes for an account that has no password: there is none to ask for.
     *
     * @throws InvalidInput at the field {@link #FIELD} if it is not the password, or there were too many wrong ones
     */
    public void confirm(long account, @Nullable String password) {
        String hash =
                accounts.findById(account).map(StoredAccount::passwordHash).orElse(null);
        if (hash == null) {
            return;
        }
        Attempt attempt = Attempt.trusted(account, HERE);
        try {
            throttle.check(attempt);
        } catch (TooManyAttempts wait) {
            throw refused("people.account.current-wait");
        }
        if (!passwords.matches(password == null ? "" : password, hash)) {
            throttle.failed(attempt);
            throw refused("people.account.current");
        }
        throttle.succeeded(attempt);
    }

    private InvalidInput refused(String key) {
        return new InvalidInput(FIELD, messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}
