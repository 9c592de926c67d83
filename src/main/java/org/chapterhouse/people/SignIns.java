package org.chapterhouse.people;

import java.util.Optional;

/** Recognises callers without a password: by an access token, or by the session of an earlier sign-in. */
public interface SignIns {

    /**
     * The owner of a token, empty if it is unknown, expired, or its owner's account is disabled. Without the scope
     * {@code admin} the person is not a member of {@code policy-admins}.
     */
    Optional<PersonAuthentication> byToken(String secret);

    /** Whoever signed in earlier, as they are now; empty if the account is gone or disabled. */
    Optional<PersonAuthentication> again(SignedIn earlier);
}
