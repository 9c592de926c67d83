package org.chapterhouse.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where other systems hear of what happens.
 *
 * @param url empty for nowhere
 * @param secret key of the signature in {@code X-Chapterhouse-Signature}, empty for none
 * @param retries how often it is tried again
 * @param firstRetry after this long; every further one waits twice as long
 * @param timeout for connecting, and again for the answer
 */
@ConfigurationProperties("chapterhouse.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("10") int retries,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("10s") Duration timeout) {

    boolean isOn() {
        return !url.isBlank();
    }
}
