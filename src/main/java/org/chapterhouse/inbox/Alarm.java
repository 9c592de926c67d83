package org.chapterhouse.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the scheduler look right when a decision starts to count, since its own polls are seconds apart. */
@Component
class Alarm implements DisposableBean {

    private static final int A_LITTLE_LATER = 20;

    private final ObjectProvider<Scheduler> scheduler;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "inbox-alarm");
        thread.setDaemon(true);
        return thread;
    });

    Alarm(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    void ringIn(int seconds) {
        timer.schedule(
                () -> scheduler.getObject().triggerCheckForDueExecutions(),
                seconds * 1000L + A_LITTLE_LATER,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
