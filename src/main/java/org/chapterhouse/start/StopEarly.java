package org.chapterhouse.start;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Ends a start that is told to stop: a context cannot be closed before it is made, and whoever presses Ctrl-C does not
 * want to wait for that. What has been made is closed in its order.
 */
final class StopEarly implements InstantiationAwareBeanPostProcessor {

    private volatile boolean stopping;

    private StopEarly() {}

    /** Watches until the context is made; from then on Spring's own hook closes it. */
    static StopEarly watch(ConfigurableApplicationContext context) {
        StopEarly watch = new StopEarly();
        Thread onShutdown = new Thread(watch::stop, "stop-early");
        try {
            Runtime.getRuntime().addShutdownHook(onShutdown);
        } catch (IllegalStateException alreadyStopping) {
            watch.stop();
        }
        context.getBeanFactory().addBeanPostProcessor(watch);
        context.addApplicationListener((ContextRefreshedEvent event) -> forget(onShutdown));
        return watch;
    }

    void stop() {
        stopping = true;
    }

    private static void forget(Thread onShutdown) {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException stopping) {
            // it has done its part
        }
    }

    @Override
    public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
        if (stopping) {
            throw new StartRefused("start.stopped");
        }
        return null;
    }
}
