package org.chapterhouse.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many letters strangers can have sent: a few to one address, some from one network. Whoever is over it gets the
 * same answer, and no letter. One process's memory is enough, as for passwords.
 */
@Component
class LetterAllowance {

    private static final int MOST_TO_ADDRESS = 3;
    private static final int MOST_FROM_NETWORK = 30;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> letters = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    LetterAllowance(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more letter may go; if so it is counted. */
    synchronized boolean take(String address, String network) {
        Deque<Instant> to = recent("to " + address.toLowerCase(Locale.ROOT));
        Deque<Instant> from = recent("from " + network);
        if (to.size() >= MOST_TO_ADDRESS || from.size() >= MOST_FROM_NETWORK) {
            return false;
        }
        to.addLast(clock.instant());
        from.addLast(clock.instant());
        return true;
    }

    private Deque<Instant> recent(String key) {
        Deque<Instant> known = letters.computeIfAbsent(key, none -> new ArrayDeque<>());
        Instant since = clock.instant().minus(WITHIN);
        while (!known.isEmpty() && known.getFirst().isBefore(since)) {
            known.removeFirst();
        }
        return known;
    }
}
