package org.chapterhouse.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the reminders every quarter of an hour, on one node of a cluster at a time. */
@Configuration(proxyBeanMethods = false)
class ReminderJob {

    @Bean
    RecurringTask<Void> remindersTask(Reminders reminders) {
        return Tasks.recurring("casework-reminders", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> reminders.runDue());
    }
}
