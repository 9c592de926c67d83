package org.chapterhouse.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the notes about failures together with the jobs that are still there. */
@Component
class StoredFailedJobs implements FailedJobs {

    private static final Logger log = LoggerFactory.getLogger(StoredFailedJobs.class);
    private static final int LOST_RACES = 3;
    private static final String FAILED =
            """
            select f.*, j.retries_, j.duedate_, j.process_def_id_
            from engine_job_failure f join act_ru_job j on j.id_ = f.job_id
            where\s""";

    private static final String MATCHING =
            """
            strpos(search_text(concat_ws(' ', f.reference, f.flow, f.element)), :asked) > 0\s""";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RepositoryService repository;

    StoredFailedJobs(JdbcClient jdbc, ManagementService management, RepositoryService repository) {
        this.jdbc = jdbc;
        this.management = management;
        this.repository = repository;
    }

    @Override
    public Slice<FailedJob> list(String asked, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 2);
        JdbcClient.StatementSpec page = after == null
                ? jdbc.sql(FAILED + MATCHING + "order by f.last_at desc, f.job_id desc limit :limit")
                : jdbc.sql(
                                FAILED + MATCHING
                                        + "and (f.last_at, f.job_id) < (:at, :id) order by f.last_at desc, f.job_id desc limit :limit")
                        .param("at", Timestamp.from(after.instant(0)))
                        .param("id", after.text(1));
        return Slice.of(
                page.param("asked", SearchText.of(asked))
                        .param("limit", limit + 1)
                        .query((row, number) -> job(row))
                        .list(),
                limit,
                job -> Cursor.of(job.lastAt(), job.id()));
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from engine_job_failure f join act_ru_job j on j.id_ = f.job_id")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<FailedJob> find(String job) {
        return jdbc.sql(FAILED + "f.job_id = :id")
                .param("id", job)
                .query((row, number) -> job(row))
                .optional();
    }

    @Override
    public boolean tryAgain(String id) {
        for (int lost = 0; lost < LOST_RACES; lost++) {
            try {
                return run(id);
            } catch (OptimisticLockingException meanwhile) {
                log.debug("Job {} met somebody who moved its case; once more", id);
            }
        }
        return run(id);
    }

    private boolean run(String id) {
        Job job = management.createJobQuery().jobId(id).singleResult();
        if (job == null) {
            return true;
        }
        try {
            if (job.getRetries() == 0) {
                // one more, which its failure would use up again
                management.setJobRetries(id, 1);
            }
            byNobody(() -> management.executeJob(id));
            return true;
        } catch (OptimisticLockingException meanwhile) {
            throw meanwhile;
        } catch (RuntimeException e) {
            // the executor may have been quicker
            boolean gone = management.createJobQuery().jobId(id).count() == 0;
            if (!gone) {
                log.warn("Job {} failed again: {}", id, FailureReason.of(e).detail());
            }
            return gone;
        }
    }

    /** As when the executor runs it: whoever asks for the try has not caused what the step does and tells. */
    private static void byNobody(Runnable job) {
        SecurityContext caller = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            job.run();
        } finally {
            SecurityContextHolder.setContext(caller);
        }
    }

    private FailedJob job(ResultSet row) throws SQLException {
        int retries = row.getInt("retries_");
        String element = row.getString("element");
        return new FailedJob(
                row.getString("job_id"),
                row.getString("reference"),
                row.getString("flow"),
                element == null ? "" : element,
                name(row.getString("process_def_id_"), element),
                Reason.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("detail"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getInt("attempts"),
                retries,
                retries == 0 ? null : instant(row.getTimestamp("duedate_")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private String name(@Nullable String definition, @Nullable String element) {
        if (definition == null || element == null) {
            return element == null ? "" : element;
        }
        ModelElementInstance found = repository.getBpmnModelInstance(definition).getModelElementById(element);
        return found instanceof FlowElement step && step.getName() != null ? step.getName() : element;
    }
}
