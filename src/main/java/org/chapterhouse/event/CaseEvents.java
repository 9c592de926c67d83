package org.chapterhouse.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.chapter.EventHeld;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events of one case, one for each date of its series; the case's lock is held by whoever calls. */
@Service
@Transactional
class CaseEvents {

    private final Events events;
    private final Clock clock;
    private final ApplicationEventPublisher told;
    private final MessageSource messages;

    CaseEvents(Events events, Clock clock, ApplicationEventPublisher told, MessageSource messages) {
        this.events = events;
        this.clock = clock;
        this.told = told;
        this.messages = messages;
    }

    /** Records an event for each date; a second call finds them there and adds nothing. */
    void record(Proposal proposal) {
        String reference = proposal.subject().reference();
        if (!of(reference).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        When first = proposal.when();
        List<LocalDateTime> starts = proposal.starts();
        for (int i = 0; i < starts.size(); i++) {
            When when = first.startingAt(starts.get(i));
            events.save(Event.approved(reference, i + 1, proposal.chapter(), proposal.facts(), when, now));
        }
    }

    /** The event of that day, or the next one if no day is given; only one that has not begun. */
    Optional<Event> upcoming(String reference, @Nullable LocalDate day) {
        return upcoming(reference).stream()
                .filter(event -> day == null || event.startsOn().equals(day))
                .findFirst();
    }

    /**
     * Moves the event of that day; without a day the next one, and those behind it by as much.
     *
     * @return when the first of them takes place now
     * @throws InvalidInput if there is no event on that day that could still be changed
     * @throws NothingUpcoming if there is none at all
     * @throws NewDateOver if the new date has begun
     */
    When move(String reference, @Nullable LocalDate day, LocalDateTime start, @Nullable LocalDateTime end) {
        List<Event> affected = upcoming(reference).stream()
                .filter(event -> day == null || event.startsOn().equals(day))
                .limit(day == null ? Series.MOST : 1)
                .toList();
        refuseNothing(affected, day);
        LocalDateTime from = affected.get(0).when().start().toLocalDateTime();
        Duration by = Duration.between(from, start);
        Instant now = clock.instant();
        if (!start.atZone(affected.get(0).when().start().getZone()).toInstant().isAfter(now)) {
            throw new NewDateOver();
        }
        for (Event event : affected) {
            When old = event.when();
            LocalDateTime moved = old.start().toLocalDateTime().plus(by);
            When when = end == null
                    ? old.startingAt(moved)
                    : When.local(start, end, old.start().getZone()).startingAt(moved);
            event.move(when, now);
        }
        return affected.get(0).when();
    }

    /**
     * Cancels the event of that day; without a day all that have not begun.
     *
     * @throws InvalidInput if there is no event on that day that could still be changed
     * @throws NothingUpcoming if there is none at all
     */
    void cancel(String reference, @Nullable LocalDate day) {
        List<Event> affected = upcoming(reference).stream()
                .filter(event -> day == null || event.startsOn().equals(day))
                .toList();
        refuseNothing(affected, day);
        affected.forEach(event -> event.cancel(clock.instant()));
    }

    private void refuseNothing(List<Event> affected, @Nullable LocalDate day) {
        if (affected.isEmpty() && day != null) {
            Object[] named = {day.toString()};
            throw new InvalidInput(
                    "date", messages.getMessage("event.nothing-upcoming-then", named, LocaleContextHolder.getLocale()));
        }
        if (affected.isEmpty()) {
            throw new NothingUpcoming();
        }
    }

    /** Marks what is over as held and tells the rest of the house. */
    void markHeld(String reference) {
        Instant now = clock.instant();
        for (Event event : of(reference)) {
            if (event.isScheduled() && !event.when().over().isAfter(now)) {
                event.markHeld(now);
                EventInfo info = event.info();
                told.publishEvent(new EventHeld(
                        info.chapter(), info.id(), reference, info.when().over()));
            }
        }
    }

    Standing standing(String reference) {
        List<Event> alive =
                of(reference).stream().filter(event -> !event.isCancelled()).toList();
        Instant over = alive.stream()
                .map(event -> event.when().over())
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant nextOver = alive.stream()
                .filter(Event::isScheduled)
                .map(event -> event.when().over())
                .min(Comparator.naturalOrder())
                .orElse(over);
        return new Standing(
                alive.size(),
                over,
                nextOver,
                alive.stream()
                        .map(Event::startsOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                upcoming(reference, null).map(Event::when).orElse(null));
    }

    private List<Event> of(String reference) {
        return events.findByCaseReferenceOrderByStartsAt(reference);
    }

    /** The days on which the case's events begin that could still be changed, in order. */
    List<LocalDate> daysLeft(String reference) {
        return upcoming(reference).stream().map(Event::startsOn).sorted().toList();
    }

    private List<Event> upcoming(String reference) {
        Instant now = clock.instant();
        return of(reference).stream()
                .filter(event ->
                        event.isScheduled() && event.when().start().toInstant().isAfter(now))
                .toList();
    }

    /**
     * Where the case's events stand.
     *
     * @param datesLeft how many are not cancelled, those already held among them
     * @param over end of the last of them, null if all are cancelled
     * @param nextOver end of the first of them that is not held; that of the last if all are held
     * @param lastDay when the last of them starts
     * @param next the next one that has not begun
     */
    record Standing(
            int datesLeft,
            @Nullable Instant over,
            @Nullable Instant nextOver,
            @Nullable LocalDate lastDay,
            @Nullable When next) {}
}
