package org.chapterhouse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. It counts by account and address together, so that nobody can lock somebody
 * else out; one process's memory is enough, since a guesser gains no more than a factor of the number of processes.
 */
@Component
class Throttle {

    private static final int FREE_ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Who, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts if this address has to wait before it tries this account again */
    synchronized void check(String username, String address) {
        Failures known = failures.get(who(username, address));
        if (known != null && known.count() >= FREE_ATTEMPTS) {
            Duration left = Duration.between(clock.instant(), known.last().plus(PAUSE));
            if (!left.isNegative() && !left.isZero()) {
                throw new TooManyAttempts(Math.max(1, left.toSeconds()));
            }
        }
    }

    synchronized void failed(String username, String address) {
        Instant now = clock.instant();
        failures.merge(
                who(username, address),
                new Failures(1, now),
                (known, one) -> known.last().plus(FORGET).isBefore(now) ? one : new Failures(known.count() + 1, now));
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(who(username, address));
    }

    private static Who who(String username, String address) {
        String name = username.length() > 60 ? username.substring(0, 60) : username;
        return new Who(name.toLowerCase(Locale.ROOT), address);
    }

    private record Who(String username, String address) {}

    private record Failures(int count, Instant last) {}
}
