package org.chapterhouse.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a review step's form has decided, with the rules that hold for every flow (domain, "Words").
 *
 * @param verdict {@code approve}, {@code request-changes}, {@code hold}, {@code redirect}, {@code decline}, or whatever
 *     else the form offers
 * @param comment what the submitter reads
 * @param privateNote what only reviewers read
 * @param holdUntil when a hold ends by itself, null if not known
 */
record Decision(String verdict, @Nullable String comment, @Nullable String privateNote, @Nullable Instant holdUntil) {

    static final String HOLD = "hold";

    private static final Set<String> NEEDS_WORDS = Set.of(HOLD, "request-changes", "redirect", "decline");

    /**
     * @return null if the form decides nothing
     * @throws InvalidInput if a decision lacks what goes with it
     */
    static @Nullable Decision in(Map<String, Object> answer, Instant now, ZoneId zone, Words words) {
        if (!(answer.get("decision") instanceof String verdict)) {
            return null;
        }
        List<FieldError> errors = new ArrayList<>();
        String comment = text(answer, "comment");
        if (comment == null && NEEDS_WORDS.contains(verdict)) {
            errors.add(new FieldError("comment", words.of("decision.comment-needed")));
        }
        if (verdict.equals("redirect") && text(answer, "redirectTo") == null) {
            errors.add(new FieldError("redirectTo", words.of("decision.redirect-needed")));
        }
        Instant until = verdict.equals(HOLD) ? until(answer, zone) : null;
        if (until != null && !until.isAfter(now)) {
            errors.add(new FieldError("holdUntil", words.of("decision.hold-past")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Decision(verdict, comment, text(answer, "privateNote"), until);
    }

    private static @Nullable String text(Map<String, Object> answer, String key) {
        return answer.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static @Nullable Instant until(Map<String, Object> answer, ZoneId zone) {
        String text = text(answer, "holdUntil");
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return text.length() <= 19
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
