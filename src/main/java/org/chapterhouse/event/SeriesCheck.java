package org.chapterhouse.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chapterhouse.forms.FieldCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code event.series}: the last day of a series that has no more dates than we record. */
@Component
class SeriesCheck implements FieldCheck {

    @Override
    public String name() {
        return "event.series";
    }

    @Override
    public String purpose() {
        return "The last day of a series, with startsAt and repeats beside it: there are at most " + Series.MOST
                + " dates until then.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        LocalDateTime first = new Answers(field.form()).time("startsAt", ZoneOffset.UTC);
        LocalDate until = day(field.value());
        String repeats = field.other("repeats") instanceof String text ? text : null;
        return first != null && until != null && Series.isTooLong(first, repeats, until)
                ? Optional.of(new Problem("event.series-too-long", Series.MOST))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(Object value) {
        return value instanceof String text && text.length() == 10 ? LocalDate.parse(text) : null;
    }
}
