package org.chapterhouse.operations;

import org.chapterhouse.casework.CaseRepairs;
import org.chapterhouse.engine.FailedJobs;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Has a failed job run again, and the case say so. */
@Component
class JobRepair {

    private static final String ADMINS = "policy-admins";

    private final FailedJobs jobs;
    private final CaseRepairs cases;
    private final MessageSource messages;

    JobRepair(FailedJobs jobs, CaseRepairs cases, MessageSource messages) {
        this.jobs = jobs;
        this.cases = cases;
        this.messages = messages;
    }

    /** Said before it is tried: the try itself may close the case. */
    boolean tryAgain(FailedJobs.FailedJob job, Person who) {
        if (job.reference() != null) {
            Object[] attempts = {job.attempts()};
            cases.noted(
                    job.reference(),
                    job.name(),
                    language -> messages.getMessage("operations.timeline", attempts, language),
                    who,
                    ADMINS);
        }
        return jobs.tryAgain(job.id());
    }
}
