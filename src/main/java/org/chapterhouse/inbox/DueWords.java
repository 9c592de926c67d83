package org.chapterhouse.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when something is due, in the words of the reader's own calendar. */
@Component
public class DueWords {

    private static final int SOON = 7;

    private final Clock clock;
    private final InboxWords words;

    DueWords(Clock clock, InboxWords words) {
        this.clock = clock;
        this.words = words;
    }

    /** @param tone {@code bad} when late, {@code warn} today, {@code info} within a week, empty otherwise */
    public record Told(String text, String tone) {}

    /** @return null if there is no date */
    public @Nullable Told tell(TaskView task, Person who) {
        if (task.held()) {
            return new Told(words.of("page.due.held"), "");
        }
        OffsetDateTime due = task.dueAt();
        if (due == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), who.timezone());
        long days = ChronoUnit.DAYS.between(
                today, due.atZoneSameInstant(who.timezone()).toLocalDate());
        if (due.toInstant().isBefore(clock.instant())) {
            return new Told(words.of("page.due.late", -days), "bad");
        }
        if (days == 0) {
            return new Told(words.of("page.due.today"), "warn");
        }
        return new Told(words.of("page.due.in", days), days <= SOON ? "info" : "");
    }
}
