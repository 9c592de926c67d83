package org.chapterhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.chapterhouse.casework.Reminders;
import org.chapterhouse.engine.FlowJobs;
import org.chapterhouse.notification.Notifications;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the demo's time forward, moment by moment: whatever is due happens at the time it is due for, not at the end.
 */
@Component
@Profile("demo")
class TimeMachine {

    /** What waits for a certain hour of a day may as well wait for the next full one; timers of cases may not. */
    static final Duration HOURLY = Duration.ofHours(1);

    /** What was due and did not run is being run by the job executor, or has failed and comes back later. */
    private static final Duration UNSTUCK = Duration.ofMinutes(1);

    private final DemoClock clock;
    private final FlowJobs jobs;
    private final Reminders reminders;
    private final Notifications notifications;

    TimeMachine(DemoClock clock, FlowJobs jobs, Reminders reminders, Notifications notifications) {
        this.clock = clock;
        this.jobs = jobs;
        this.reminders = reminders;
        this.notifications = notifications;
    }

    /**
     * Moves on by that much from now.
     *
     * @return how many jobs and reminders ran
     */
    synchronized int advance(Duration by) {
        return advanceTo(clock.instant().plus(by), HOURLY);
    }

    /**
     * Moves on to a moment; does nothing if it is over.
     *
     * @param reminderStep how often reminders are looked at
     */
    synchronized int advanceTo(Instant target, Duration reminderStep) {
        int done = runDue();
        for (Optional<Instant> next = nextBefore(target, reminderStep);
                next.isPresent();
                next = nextBefore(target, reminderStep)) {
            clock.set(next.get());
            done += runDue();
        }
        if (target.isAfter(clock.instant())) {
            clock.set(target);
        }
        done += runDue();
        notifications.deliverDue();
        return done;
    }

    private int runDue() {
        return jobs.runDue(clock.instant()) + reminders.runDue();
    }

    private Optional<Instant> nextBefore(Instant target, Duration reminderStep) {
        Instant now = clock.instant();
        Optional<Instant> job = jobs.nextDue().map(due -> due.isAfter(now) ? due : now.plus(UNSTUCK));
        Optional<Instant> reminder = reminders.nextDue().map(due -> later(due, now.plus(reminderStep)));
        return Stream.of(job, reminder)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(next -> next.isBefore(target));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
