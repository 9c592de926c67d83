package org.chapterhouse.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links that let whoever holds them do one thing once, without an account. Only a SHA-256 of the secret is kept. Pages
 * behind such a link live under {@link #path(String, String)}: GET shows and changes nothing, since mail scanners
 * follow links; POST does it. Purposes are kebab-case, one for each kind of page.
 */
public interface OneTimeLinks {

    /**
     * Makes a link. Joins the caller's transaction.
     *
     * @param subject what the link is about, in the words of whoever issues it; never shown to the holder
     * @param validFor how long it can be used
     * @return the secret, 256 random bits as 43 characters; it can never be asked for again
     */
    String issue(String purpose, String subject, Duration validFor);

    /** The link, whether or not it can still be used; empty if there is none with that purpose and secret. */
    Optional<Link> look(String purpose, String secret);

    /**
     * Uses the link up, in the caller's transaction: of two who use it at once, one does.
     *
     * @return its subject
     * @throws org.chapterhouse.api.NotFound if there is no such link
     * @throws LinkSpent if it was used before or has expired
     */
    String use(String purpose, String secret);

    /** Ends all unused links of a subject; they are as if they had never been. */
    void revoke(String purpose, String subject);

    /** Address of the page behind a link, without the host. */
    static String path(String purpose, String secret) {
        return "/once/" + purpose + "/" + secret;
    }

    /**
     * A link that somebody holds.
     *
     * @param usedAt null if it has not been used
     */
    record Link(String subject, Instant expiresAt, @Nullable Instant usedAt) {

        /** Whether it can be used at this time. */
        public boolean opens(Instant now) {
            return usedAt == null && now.isBefore(expiresAt);
        }
    }
}
