package org.chapterhouse.imports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads files in the background, on one node of a cluster; one that dies is followed by another. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    /** Looks the service up when a file is read: it needs the scheduler, which needs its tasks. */
    @Bean
    OneTimeTask<Void> runImport(ObjectProvider<Imports> imports) {
        return Tasks.oneTime(Imports.TASK)
                .execute((instance, context) -> imports.getObject().run(Long.parseLong(instance.getId())));
    }
}
