package org.chapterhouse.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who somebody is at an OpenID provider, and which account that opens. */
public interface Identities {

    /**
     * Recognises whoever a provider vouches for. The first time, the identity is linked to the account with the same
     * e-mail address, if the provider says that the address is theirs.
     */
    Outcome recognise(Claims claims);

    /** The identities that open an account, the oldest first. */
    List<Identity> of(long account);

    /** Nothing happens if the account has no such identity. */
    void unlink(long account, String issuer, String subject);

    /**
     * What a provider says about somebody.
     *
     * @param emailVerified whether the provider has made sure that the address is theirs
     */
    record Claims(String issuer, String subject, @Nullable String email, boolean emailVerified) {}

    record Identity(String issuer, String subject, Instant linkedAt) {}

    /** What comes of it. */
    sealed interface Outcome {}

    record Recognised(PersonAuthentication caller) implements Outcome {}

    /** The provider does not vouch for an address, so nothing says whose account it would be. */
    record NotVerified() implements Outcome {}

    /** The address is theirs, but no account has it. */
    record NoAccount(String email) implements Outcome {}

    /** There is an account, and it is disabled. */
    record Disabled() implements Outcome {}
}
