package org.chapterhouse.casework;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.engine.FiredDecision;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.engine.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into one open task: asks the decision {@code reminders} who is to be told, and remembers what was sent. */
@Component
class ReminderRound {

    private static final String DECISION = "reminders";
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final CaseFiles files;
    private final CaseFolders folders;
    private final FlowModels models;
    private final ReleaseDecisions decisions;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReminderRound(
            CaseFiles files,
            CaseFolders folders,
            FlowModels models,
            ReleaseDecisions decisions,
            Timeline timeline,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.files = files;
        this.folders = folders;
        this.models = models;
        this.decisions = decisions;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.events = events;
    }

    void lookInto(String task, Instant now) {
        CaseFile file = files.lockByWait(task).orElseThrow(NotFound::new);
        OpenWait wait = folders.wait(file, task).orElseThrow(NotFound::new);
        if (!wait.isOpen()) {
            return;
        }
        wait.remindDaily(now);
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("flow", file.flow());
        inputs.put("step", wait.element());
        inputs.put("group", wait.group());
        inputs.put("daysWaiting", wait.daysWaiting(now));
        inputs.put("daysLeft", daysLeft(file, now));
        // rows that say the same to the same people are one letter on the day that brings them all
        Set<Letter> letters = new LinkedHashSet<>();
        for (FiredDecision row : decisions.fired(file.definitionId(), DECISION, inputs)) {
            Letter letter = Letter.of(row);
            if (letter.hasReader(wait) && isFirst(file, wait, letter, row.row(), now)) {
                letters.add(letter);
            }
        }
        letters.forEach(letter -> send(file, wait, letter, now));
    }

    /** Whole days until the case is taken out of people's hands by a timer, null if none runs. */
    private @Nullable Long daysLeft(CaseFile file, Instant now) {
        List<OpenWait> open = folders.open(file);
        return open.stream()
                .filter(wait -> wait.kind() == Wait.Kind.TIME && wait.due() != null)
                .map(wait -> Duration.between(now, wait.due()).toDays())
                .min(Long::compareTo)
                .orElse(null);
    }

    /** Tasks of one step that were opened together, one for each reviewer, are one reason to write to a group. */
    private boolean isFirst(CaseFile file, OpenWait wait, Letter letter, String row, Instant now) {
        return jdbc.sql(
                                """
                                insert into casework_reminder (wait_id, reminder, at)
                                select :wait, :reminder, :now where not exists (
                                    select from casework_reminder r join casework_wait w on w.id = r.wait_id
                                    where w.case_id = :case and w.element = :element and w.since > :opened
                                        and r.reminder = :reminder and (:shared or w.id = :wait))
                                on conflict do nothing""")
                        .param("wait", wait.id())
                        .param("reminder", letter.audience() + " " + letter.message() + " " + row)
                        .param("now", Timestamp.from(now))
                        .param("case", file.id())
                        .param("element", wait.element())
                        .param("opened", Timestamp.from(wait.since().minus(TOGETHER)))
                        .param("shared", !letter.isForHolder())
                        .update()
                == 1;
    }

    private void send(CaseFile file, OpenWait wait, Letter letter, Instant now) {
        timeline.write(timeline.line(file, "reminder").at(wait.name()).saying(letter.audience()));
        events.publishEvent(new ReminderDue(
                file.reference(),
                file.region(),
                file.submitter(),
                letter.audience(),
                letter.message(),
                wait.name(),
                wait.assignee(),
                done(file, wait),
                wait.daysWaiting(now),
                wait.due()));
    }

    private Set<Long> done(CaseFile file, OpenWait wait) {
        boolean once = models.byDefinition(file.definitionId())
                .step(wait.element())
                .filter(step -> step.onePersonOnce())
                .isPresent();
        return once
                ? Rounds.current(folders.answers(file), wait.element()).stream()
                        .map(Answer::by)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Who is to be told what.
     *
     * @param audience {@code submitter}, {@code assignee} or a candidate group
     * @param message key of the template
     */
    private record Letter(String audience, String message) {

        static Letter of(FiredDecision row) {
            return new Letter(
                    String.valueOf(row.outputs().get("audience")),
                    String.valueOf(row.outputs().get("message")));
        }

        /** Whoever takes the step later is told then. */
        boolean hasReader(OpenWait wait) {
            return !isForHolder() || wait.assignee() != null;
        }

        boolean isForHolder() {
            return audience.equals("assignee");
        }
    }
}
