package org.chapterhouse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds jobs through the engine's public queries; the engine's own housekeeping is left to its executor. */
@Component
class DueJobs implements FlowJobs {

    private static final Logger log = LoggerFactory.getLogger(DueJobs.class);
    private static final int BATCH = 100;

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public int runDue(Instant at) {
        Set<String> tried = new HashSet<>();
        int done = 0;
        boolean more = true;
        while (more) {
            more = false;
            // plus a millisecond: the query means strictly before
            for (Job job :
                    waiting().duedateLowerThan(Date.from(at.plusMillis(1))).listPage(0, BATCH + tried.size())) {
                if (job.getProcessInstanceId() != null && tried.add(job.getId())) {
                    more = true;
                    done += run(job) ? 1 : 0;
                }
            }
        }
        return done;
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting().listPage(0, BATCH).stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    private JobQuery waiting() {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc();
    }

    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            // an earlier one of this round may have taken it away, or the executor was quicker
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                log.warn("Job {} of {} failed", job.getId(), job.getProcessInstanceId(), e);
            }
            return false;
        }
    }
}
