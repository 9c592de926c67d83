package org.chapterhouse.people;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this account from this address; others can still sign in to it. */
public class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyAttempts(long retryAfterSeconds) {
        super("too many wrong passwords");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
