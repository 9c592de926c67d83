package org.chapterhouse.inbox;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox's background work. */
@Configuration(proxyBeanMethods = false)
class InboxJobs {

    @Bean
    OneTimeTask<Void> postponedDecision(PostponedDecisions decisions) {
        return Tasks.oneTime(PostponedDecisions.TASK)
                .execute((instance, context) -> decisions.execute(instance.getId()));
    }
}
