package org.chapterhouse.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions that count only after a few seconds, so that a slip of the hand can be taken back. */
@Service
class PostponedDecisions {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("inbox-decision");

    private static final Logger LOG = LoggerFactory.getLogger(PostponedDecisions.class);
    private static final TypeReference<Map<String, Object>> FORM_DATA = new TypeReference<>() {};

    private final Casework casework;
    private final People people;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectProvider<Scheduler> scheduler;
    private final Alarm alarm;
    private final com.github.kagkarlsson.scheduler.Clock schedulerClock;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PostponedDecisions(
            Casework casework,
            People people,
            JdbcClient jdbc,
            JsonMapper json,
            ObjectProvider<Scheduler> scheduler,
            Alarm alarm,
            com.github.kagkarlsson.scheduler.Clock schedulerClock,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.casework = casework;
        this.people = people;
        this.jdbc = jdbc;
        this.json = json;
        this.scheduler = scheduler;
        this.alarm = alarm;
        this.schedulerClock = schedulerClock;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks a decision as if it counted now, keeps it, and holds the task for the person until it does.
     *
     * @return when it counts
     * @throws DecisionPending if one already waits for this task
     */
    Instant postpone(String task, Map<String, Object> data, int seconds, Person who) {
        rehearse(task, data, who);
        Instant until = clock.instant().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            casework.claim(task, who);
            keep(id, task, data, until, who);
            scheduler
                    .getObject()
                    .schedule(TASK.instance(id).scheduledTo(schedulerClock.now().plusSeconds(seconds)));
        });
        alarm.ringIn(seconds);
        return until;
    }

    /** @throws NothingToTakeBack if it counts already, or nobody has decided */
    void takeBack(String task, Person who) {
        int taken = jdbc.sql("delete from inbox_decision where task = :task and decided_by = :by")
                .param("task", task)
                .param("by", who.id())
                .update();
        if (taken == 0) {
            casework.task(task, who); // a stranger learns nothing
            throw new NothingToTakeBack();
        }
    }

    /** Makes a decision count; nothing happens if it has been taken back. */
    void execute(String id) {
        try {
            transaction.executeWithoutResult(status -> taken(id).ifPresent(this::complete));
        } catch (Refusal tooLate) {
            // between the click and now somebody moved the case: what was decided fits it no longer
            LOG.info("Postponed decision {} does not count: {}", id, tooLate.messageKey());
            transaction.executeWithoutResult(status -> taken(id));
        }
    }

    private void complete(Decision decision) {
        Person who = people.byId(decision.by()).orElseThrow(NothingToTakeBack::new);
        casework.complete(decision.task(), json.readValue(decision.data(), FORM_DATA), who);
    }

    /** Everything that completing does, undone: whatever would be refused later is refused now. */
    private void rehearse(String task, Map<String, Object> data, Person who) {
        transaction.executeWithoutResult(status -> {
            casework.complete(task, data, who);
            status.setRollbackOnly();
        });
    }

    private void keep(String id, String task, Map<String, Object> data, Instant until, Person who) {
        int kept = jdbc.sql(
                        """
                        insert into inbox_decision (id, task, decided_by, data, until)
                        values (:id, :task, :by, cast(:data as jsonb), :until) on conflict (task) do nothing""")
                .param("id", id)
                .param("task", task)
                .param("by", who.id())
                .param("data", json.writeValueAsString(data))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw new DecisionPending();
        }
    }

    private Optional<Decision> taken(String id) {
        return jdbc.sql("delete from inbox_decision where id = :id returning task, decided_by, data")
                .param("id", id)
                .query((row, number) ->
                        new Decision(row.getString("task"), row.getLong("decided_by"), row.getString("data")))
                .optional();
    }

    private record Decision(String task, long by, String data) {}
}
