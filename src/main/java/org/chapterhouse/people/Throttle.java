package org.chapterhouse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and never anybody else:
 *
 * <ul>
 *   <li>a browser that has signed in to the account before is counted alone, so its owner gets in while strangers are
 *       being slowed down, even strangers behind the same address;
 *   <li>strangers are counted by account and network together, so another network is free; while many networks guess
 *       at one account, each has fewer attempts, but none has none;
 *   <li>a network that tries many accounts is slowed down for all accounts that it does not know.
 * </ul>
 *
 * One process's memory is enough: a guesser gains no more than a factor of the number of processes.
 */
@Component
class Throttle {

    private static final int FREE_ATTEMPTS = 10;
    private static final int FREE_UNDER_ATTACK = 3;
    private static final int ATTACK = 100;
    private static final int FREE_OF_A_NETWORK = 60;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts if whoever this is has to wait before they try again */
    synchronized void check(Attempt attempt) {
        Key who = Key.of(attempt);
        if (attempt.trusted()) {
            check(who, FREE_ATTEMPTS);
            return;
        }
        boolean underAttack = count(Key.account(attempt)) >= ATTACK;
        check(who, underAttack ? FREE_UNDER_ATTACK : FREE_ATTEMPTS);
        check(Key.network(attempt), FREE_OF_A_NETWORK);
    }

    private void check(Key key, int free) {
        Failures known = failures.get(key);
        if (known != null && known.count() >= free) {
            Duration left = Duration.between(clock.instant(), known.last().plus(PAUSE));
            if (!left.isNegative() && !left.isZero()) {
                throw new TooManyAttempts(Math.max(1, left.toSeconds()));
            }
        }
    }

    private int count(Key key) {
        Failures known = failures.get(key);
        return known == null || isForgotten(known, clock.instant()) ? 0 : known.count();
    }

    synchronized void failed(Attempt attempt) {
        note(Key.of(attempt));
        if (!attempt.trusted()) {
            note(Key.account(attempt));
            note(Key.network(attempt));
        }
    }

    private void note(Key key) {
        Instant now = clock.instant();
        failures.merge(
                key,
                new Failures(1, now),
                (known, one) -> isForgotten(known, now) ? one : new Failures(known.count() + 1, now));
    }

    private static boolean isForgotten(Failures known, Instant now) {
        return known.last().plus(FORGET).isBefore(now);
    }

    /** The network's own count stays: an account of one's own must not buy attempts at others'. */
    synchronized void succeeded(Attempt attempt) {
        failures.remove(Key.of(attempt));
    }

    private record Key(String account, String where) {

        static Key of(Attempt attempt) {
            return new Key(attempt.account(), attempt.where());
        }

        static Key account(Attempt attempt) {
            return new Key(attempt.account(), "");
        }

        static Key network(Attempt attempt) {
            return new Key("", attempt.where());
        }
    }

    private record Failures(int count, Instant last) {}
}
