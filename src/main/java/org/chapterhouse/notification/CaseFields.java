package org.chapterhouse.notification;

import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the submitter has told about a case, for words that name a field of it. Lists, often of people, are left out. */
@Component
class CaseFields {

    private final Cases cases;

    CaseFields(Cases cases) {
        this.cases = cases;
    }

    /** The single values by key; empty without a case. */
    Map<String, Object> of(@Nullable String reference) {
        return find(reference).map(CaseSnapshot::data).orElse(Map.of());
    }

    Optional<CaseSnapshot> find(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(cases.snapshot(reference));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : "";
    }
}
