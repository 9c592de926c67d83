package org.chapterhouse.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from sender of every letter
 * @param retries how long to wait after the first, second, … failed attempt; a letter is dead when they are used up
 * @param lease after this long a letter that is being sent counts as abandoned and is sent again; longer than the mail
 *     server's time-outs together
 * @param sweep how often letters are looked for that are due for another attempt
 * @param keepSecrets whether the secrets of one-time links stay readable in letters that were sent; for a demo only
 */
@ConfigurationProperties("chapterhouse.mail")
record MailSettings(
        @DefaultValue("Chapterhouse <no-reply@chapterhouse.invalid>") String from,
        @DefaultValue({"1m", "5m", "30m", "2h", "6h", "12h", "24h"}) List<Duration> retries,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("30s") Duration sweep,
        @DefaultValue("false") boolean keepSecrets) {

    /** The part of the sender's address behind the @, in which Message-IDs are unique. */
    String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "").strip();
    }
}
