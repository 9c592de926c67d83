package org.chapterhouse.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Parts of the outbox that are not components: the mail server, if one is configured, and the sweep. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    /** Null (no bean) without {@code spring.mail.host}. */
    @Bean
    @Nullable
    MailServer mailServer(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        JavaMailSender configured = sender.getIfAvailable();
        return configured == null ? null : new MailServer(configured, settings.from());
    }

    /** Finds retries that are due, and letters that a dead process has left behind. */
    @Bean
    RecurringTask<Void> deliverLetters(Delivery delivery, MailSettings settings) {
        Schedule when = delivery.possible() ? FixedDelay.of(settings.sweep()) : new DisabledSchedule();
        return Tasks.recurring("notification-deliver", when).execute((instance, context) -> delivery.deliverDue());
    }
}
