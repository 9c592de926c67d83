package org.chapterhouse.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets files whose form nobody sent, once a day. */
@Configuration(proxyBeanMethods = false)
class UploadJob {

    @Bean
    RecurringTask<Void> forgetUploadsTask(Uploads uploads, Timeline timeline) {
        return Tasks.recurring("casework-uploads", FixedDelay.ofHours(24))
                .execute((instance, context) -> uploads.forget(timeline.now()));
    }
}
