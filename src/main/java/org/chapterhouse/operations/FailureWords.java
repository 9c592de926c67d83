package org.chapterhouse.operations;

import java.time.Instant;
import java.util.Locale;
import org.chapterhouse.engine.FailedJobs.FailedJob;
import org.chapterhouse.engine.FailedJobs.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a job failed in words for somebody who runs the network, not the software. */
@Component
class FailureWords {

    private final MessageSource messages;

    FailureWords(MessageSource messages) {
        this.messages = messages;
    }

    View of(FailedJob job, Locale locale) {
        String reason = job.reason().name().toLowerCase(Locale.ROOT);
        return new View(
                job.id(),
                job.reference(),
                job.flow(),
                job.name().isEmpty() ? word("operations.housekeeping", locale) : job.name(),
                word("operations.reason." + reason, locale),
                word("operations.advice." + reason, locale),
                detail(job, locale),
                job.reason() == Reason.UNKNOWN ? null : job.lastAt(),
                job.reason() == Reason.UNKNOWN ? 0 : job.attempts(),
                job.retriesLeft(),
                job.nextTry());
    }

    /** A refusal is known by its key; where its sentence names things, the key says more than gaps do. */
    private String detail(FailedJob job, Locale locale) {
        if (job.reason() != Reason.REFUSED) {
            return job.detail();
        }
        String sentence = messages.getMessage(job.detail(), null, job.detail(), locale);
        return sentence == null || sentence.indexOf('{') >= 0 ? job.detail() : sentence;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /**
     * A failed job as the page shows it.
     *
     * @param lastAt when it failed last, null if that was not kept
     * @param attempts how often it failed, 0 if that was not kept
     */
    record View(
            String id,
            @Nullable String reference,
            @Nullable String flow,
            String name,
            String reason,
            String advice,
            String detail,
            @Nullable Instant lastAt,
            int attempts,
            int retriesLeft,
            @Nullable Instant nextTry) {}
}
