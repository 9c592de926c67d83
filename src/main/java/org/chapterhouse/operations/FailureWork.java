package org.chapterhouse.operations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chapterhouse.engine.FailedJobs;
import org.chapterhouse.people.AdminWork;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What fails in the background is not seen by whoever waits for it, so an admin has to look. */
@Component
class FailureWork implements AdminWork {

    private final FailedJobs jobs;
    private final BackgroundWork background;
    private final MessageSource messages;

    FailureWork(FailedJobs jobs, BackgroundWork background, MessageSource messages) {
        this.jobs = jobs;
        this.background = background;
        this.messages = messages;
    }

    @Override
    public List<Waiting> waitingFor(Person admin, Locale locale) {
        return Stream.concat(
                        told("operations.waits.jobs", jobs.count(), locale),
                        told("operations.waits.work", background.count(), locale))
                .toList();
    }

    private Stream<Waiting> told(String key, int failing, Locale locale) {
        return failing == 0
                ? Stream.of()
                : Stream.of(new Waiting(messages.getMessage(key, new Object[] {failing}, locale), "", "/admin/jobs"));
    }
}
