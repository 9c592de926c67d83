package org.chapterhouse.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.chapter.ChapterInfo;
import org.jspecify.annotations.Nullable;

/** An event proposal as its case knows it now: the newest answer to each field, whatever step asked for it. */
record Proposal(CaseSnapshot subject, ChapterInfo chapter, Answers answers) {

    private static final long MOST_NIGHTS = 30;

    static Proposal of(CaseSnapshot subject, ChapterInfo chapter) {
        return new Proposal(subject, chapter, new Answers(subject.data()));
    }

    ZoneId zone() {
        return answers.zone(chapter.facts().timezone());
    }

    /** The first date. */
    When when() {
        LocalDateTime start = Objects.requireNonNull(answers.time("startsAt", zone()), "startsAt");
        return When.local(start, answers.time("endsAt", zone()), zone());
    }

    List<LocalDateTime> starts() {
        return Series.starts(when().start().toLocalDateTime(), answers.text("repeats"), answers.date("repeatUntil"));
    }

    /** Every day on which it takes place; an evening that ends after midnight is one day. */
    List<LocalDate> days() {
        long nights = Math.min(MOST_NIGHTS, Objects.requireNonNullElse(answers.longNumber("nights"), 0L));
        return starts().stream()
                .map(LocalDateTime::toLocalDate)
                .flatMap(first -> first.datesUntil(first.plusDays(nights + 1)))
                .distinct()
                .toList();
    }

    String kind() {
        return Objects.requireNonNullElse(answers.text("kind"), "meetup");
    }

    boolean inPerson() {
        return !"online".equals(answers.text("mode"));
    }

    String cityKey() {
        return SearchText.of(Objects.requireNonNullElse(
                answers.text("venueCity"), chapter.facts().city()));
    }

    boolean ticketed() {
        BigDecimal price = answers.number("ticketPrice");
        return price != null && price.signum() > 0;
    }

    /** Null where there are no coaches to divide by. */
    @Nullable
    Double attendeesPerCoach() {
        BigDecimal people = answers.number("expectedAttendance");
        BigDecimal coaches = answers.number("coaches");
        return people == null || coaches == null || coaches.signum() <= 0
                ? null
                : people.doubleValue() / coaches.doubleValue();
    }

    /** Sponsors by name, each once. */
    List<String> sponsors() {
        return answers.rows("sponsors").stream()
                .map(row -> row.text("name"))
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    EventFacts facts() {
        return new EventFacts(
                Objects.requireNonNullElse(answers.text("title"), subject.title()),
                answers.text("description"),
                kind(),
                Objects.requireNonNullElse(answers.text("mode"), "in-person"),
                venue(),
                answers.whole("capacity"),
                answers.text("registrationUrl"),
                null,
                null);
    }

    private Venue venue() {
        String country = chapter.facts().country();
        return new Venue(
                answers.text("venueName"),
                answers.text("venueAddress"),
                answers.text("venueCity"),
                answers.text("venueCity") == null ? null : country,
                answers.flag("stepFree"),
                null,
                null);
    }
}
