package org.chapterhouse.sponsorship;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chapterhouse.forms.FieldCheck;
import org.springframework.stereotype.Component;

/** {@code sponsorship.not-future}: a day on which money can have moved already, somewhere in the world. */
@Component
class NotFutureCheck implements FieldCheck {

    private static final ZoneOffset FIRST_TO_BE_TOMORROW = ZoneOffset.ofHours(14);

    @Override
    public String name() {
        return "sponsorship.not-future";
    }

    @Override
    public String purpose() {
        return "A day that has begun already.";
    }

    @Override
    public Optional<Problem> check(Field field) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(field.value()));
            LocalDate latest =
                    field.context().now().atOffset(FIRST_TO_BE_TOMORROW).toLocalDate();
            return day.isAfter(latest) ? Optional.of(new Problem("sponsorship.check.future")) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
