package org.chapterhouse.casework;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Queues calls to the outside in the transaction that they tell of; without an address there are none. */
@Component
class Webhooks {

    static final TaskDescriptor<String> TASK = TaskDescriptor.of("casework-webhook", String.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Webhooks(ObjectProvider<Scheduler> scheduler, WebhookSettings settings, JsonMapper json, Clock clock) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is told; never anything personal.
     *
     * @param id the same at every attempt, so that the other side can tell a repetition
     */
    record Event(String id, String event, String caseReference, String flow, @Nullable String chapter) {}

    void call(Event event) {
        if (settings.isOn()) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(TASK.instance(event.id())
                            .data(json.writeValueAsString(event))
                            .scheduledTo(clock.now()));
        }
    }
}
