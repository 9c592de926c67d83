package org.chapterhouse.notification;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends fresh letters right after the commit that wrote them, on one thread of its own, so that nobody's request waits
 * for a mail server and no statement is spent on scheduling. What it leaves behind, the sweep finds.
 */
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Delivery delivery;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "courier");
        created.setDaemon(true);
        return created;
    });

    Courier(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Asks for a round; returns at once. Calls that come before it starts are served by the same round. */
    void wake() {
        if (!asked.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException shuttingDown) {
            asked.set(false); // the letters stay queued for the next start
        }
    }

    private void round() {
        asked.set(false);
        try {
            delivery.deliverDue();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Letters could not be looked for, the next sweep tries again: {}",
                    e.getClass().getName());
        }
    }

    /** Lets the letter under way finish, so that it is not sent twice; runs before the data source closes. */
    @Override
    public void destroy() throws InterruptedException {
        delivery.stop();
        thread.shutdown();
        if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
