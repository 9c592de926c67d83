package org.chapterhouse.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, one after the other, and writes down what came of it. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final LetterClaims claims;
    private final @Nullable MailServer server;
    private final MailSettings settings;
    private final People people;
    private final Preferences preferences;
    private final Unsubscribing unsubscribing;
    private final Clock clock;
    private volatile boolean stopping;

    Delivery(
            LetterClaims claims,
            ObjectProvider<MailServer> server,
            MailSettings settings,
            People people,
            Preferences preferences,
            Unsubscribing unsubscribing,
            Clock clock) {
        this.claims = claims;
        this.server = server.getIfAvailable();
        this.settings = settings;
        this.people = people;
        this.preferences = preferences;
        this.unsubscribing = unsubscribing;
        this.clock = clock;
    }

    /** Whether there is a mail server at all; without one letters are only kept. */
    boolean possible() {
        return server != null;
    }

    /** No letter is begun after this. */
    void stop() {
        stopping = true;
    }

    int deliverDue() {
        int sent = 0;
        while (server != null && !stopping) {
            Instant now = clock.instant();
            Optional<LetterClaims.Claim> claim = claims.next(now, now.plus(settings.lease()));
            if (claim.isEmpty()) {
                break;
            }
            if (isMuted(claim.get())) {
                claims.muted(claim.get());
                continue;
            }
            MailServer.Outcome outcome = isGone(claim.get())
                    ? MailServer.Outcome.GONE
                    : server.send(claim.get(), unsubscribing.link(claim.get()));
            record(claim.get(), outcome);
            if (outcome.result() == MailServer.Result.SENT) {
                sent++;
            } else if (outcome.result() == MailServer.Result.UNREACHABLE) {
                break; // the others would only wait for the same time-out; the next sweep tries again
            }
        }
        return sent;
    }

    /** Whether the account has been disabled since the letter was written; a retry may come a day later. */
    private boolean isGone(LetterClaims.Claim claim) {
        Long account = claim.account();
        return account != null && people.activeByIds(Set.of(account)).isEmpty();
    }

    private boolean isMuted(LetterClaims.Claim claim) {
        Long account = claim.account();
        return account != null
                && claim.topic().isMutable()
                && preferences.muted(account).contains(claim.topic());
    }

    private void record(LetterClaims.Claim claim, MailServer.Outcome outcome) {
        MailServer.Result result = outcome.result();
        if (result == MailServer.Result.SENT) {
            claims.sent(claim, clock.instant());
            return;
        }
        Instant next = result == MailServer.Result.REFUSED ? null : nextAttempt(claim.attempt());
        claims.failed(claim, next, outcome.error(), outcome.reply());
        // the row holds whom and what; a log must not
        LOG.warn(
                "Letter {} was not delivered ({}) at attempt {}; {}",
                claim.id(),
                result,
                claim.attempt(),
                next == null ? "given up" : "next at " + next);
    }

    private @Nullable Instant nextAttempt(int attempt) {
        List<Duration> retries = settings.retries();
        return attempt > retries.size() ? null : clock.instant().plus(retries.get(attempt - 1));
    }
}
