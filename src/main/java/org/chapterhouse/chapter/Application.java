package org.chapterhouse.chapter;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chapterhouse.api.SearchText;
import org.jspecify.annotations.Nullable;

/** An application for a new chapter as its answers tell it: checked by the form, and read with care all the same. */
record Application(Map<String, Object> answers) {

    String name() {
        return Objects.requireNonNullElse(text("displayName"), city());
    }

    String city() {
        return Objects.requireNonNullElse(text("city"), "");
    }

    String cityKey() {
        return SearchText.of(city());
    }

    String country() {
        return Objects.requireNonNullElse(text("country"), "");
    }

    @Nullable
    Place place() {
        return answers.get("latitude") instanceof Number north && answers.get("longitude") instanceof Number east
                ? new Place(north.doubleValue(), east.doubleValue())
                : null;
    }

    ChapterFacts facts() {
        return new ChapterFacts(name(), city(), text("state"), country(), zone(), place(), null, null, null);
    }

    private ZoneId zone() {
        try {
            String zone = text("timezone");
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Everybody who wants to run it, the lead first. */
    List<Applicant> organizers() {
        return answers.get("organizers") instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> Applicant.of((Map<?, ?>) row))
                        .toList()
                : List.of();
    }

    List<Applicant> coOrganizers() {
        return organizers().stream().skip(1).toList();
    }

    /** Percent of the organizers who work for the employer that most of them work for; 0 if fewer than two do. */
    long employerShare() {
        List<Applicant> all = organizers();
        long most = all.stream()
                .map(Applicant::employerKey)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return most < 2 ? 0 : 100 * most / all.size();
    }

    /** Whether the name names the place. */
    boolean nameHasCity() {
        return (" " + SearchText.of(name()) + " ").contains(" " + cityKey() + " ");
    }

    private @Nullable String text(String key) {
        return answers.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /**
     * Somebody who wants to run the chapter.
     *
     * @param email as written
     */
    record Applicant(String name, String email, @Nullable String employer) {

        static Applicant of(Map<?, ?> row) {
            return new Applicant(value(row, "name"), value(row, "email"), blankToNull(value(row, "employer")));
        }

        private static String value(Map<?, ?> row, String key) {
            return row.get(key) instanceof String text ? text.strip() : "";
        }

        private static @Nullable String blankToNull(String text) {
            return text.isEmpty() ? null : text;
        }

        /** The address as accounts are found by it. */
        String emailKey() {
            return email.toLowerCase(Locale.ROOT);
        }

        @Nullable
        String employerKey() {
            return employer == null ? null : employer.toLowerCase(Locale.ROOT);
        }
    }
}
