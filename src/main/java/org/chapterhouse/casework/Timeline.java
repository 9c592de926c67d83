package org.chapterhouse.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.casework.TimelineLine.Detail;
import org.chapterhouse.casework.TimelineView.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happens in a case. */
@Component
class Timeline {

    private final TimelineLines lines;
    private final Clock clock;

    Timeline(TimelineLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** The moment that goes with everything written now; the database keeps microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    TimelineLine line(CaseFile file, String kind) {
        return new TimelineLine(file.id(), now(), kind);
    }

    TimelineLine write(TimelineLine line) {
        return lines.save(line);
    }

    /** What a new answer changed, field by field, as far as both can be compared. */
    static Detail changes(Map<String, Object> before, Map<String, Object> after, Map<String, Object> facts) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            @Nullable Object old = before.get(field);
            @Nullable Object now = after.get(field);
            if (!SameValue.of(old, now)) {
                changes.add(new Change(field, old, now));
            }
        }
        return new Detail(null, changes, facts);
    }
}
