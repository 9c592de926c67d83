package org.chapterhouse.chapter;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.casework.PolicyDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a chapter's trust at what the decision {@code chapter-trust} says of its standing. */
@Component
class TrustScale {

    private static final String DECISION = "chapter-trust";

    private final PolicyDecisions decisions;
    private final Clock clock;

    TrustScale(PolicyDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** To be called whenever the chapter's status or track record has changed; a decision that is silent changes nothing. */
    void weigh(Chapter chapter) {
        TrackRecord track = chapter.track();
        Map<String, @Nullable Object> standing = new HashMap<>();
        standing.put("chapterStatus", chapter.status().id());
        standing.put("eventsHeld", (long) track.eventsHeld());
        standing.put("reportsOnTime", (long) track.reportsOnTime());
        standing.put("openFindings", (long) track.openFindings());
        decisions.ofActiveRelease(DECISION, standing).stream()
                .findFirst()
                .flatMap(row -> known(row.get("trust")))
                .ifPresent(trust -> chapter.trustAs(trust, clock.instant(), DECISION));
    }

    private static Optional<Trust> known(@Nullable Object id) {
        return Arrays.stream(Trust.values())
                .filter(trust -> trust.id().equals(id))
                .findFirst();
    }
}
