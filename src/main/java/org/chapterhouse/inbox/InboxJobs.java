package org.chapterhouse.inbox;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox's background work. */
@Configuration(proxyBeanMethods = false)
class InboxJobs {

    /** Looks the service up when a decision counts: it needs the scheduler, which needs its tasks. */
    @Bean
    OneTimeTask<Void> postponedDecision(ObjectProvider<PostponedDecisions> decisions) {
        return Tasks.oneTime(PostponedDecisions.TASK)
                .execute((instance, context) -> decisions.getObject().execute(instance.getId()));
    }
}
