package org.chapterhouse.event;

import java.time.LocalDate;
import org.chapterhouse.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A change of a date on which the case has no event that is still to come: 409. */
class NothingUpcoming extends Refusal {

    NothingUpcoming(@Nullable LocalDate day) {
        super(
                HttpStatus.CONFLICT,
                day == null ? "problem.nothing-upcoming" : "problem.nothing-upcoming-then",
                day == null ? "" : day.toString());
    }
}
