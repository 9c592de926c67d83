package org.chapterhouse.demo;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the demo network when the models are published and before the job executor, the scheduler and the web server
 * start: nobody sees the clock while it is set back.
 */
@Component
@Profile("demo")
class DemoLifecycle implements SmartLifecycle {

    private final DemoNetwork network;
    private final boolean withCases;
    private volatile boolean running;

    /** {@code chapterhouse.demo.cases=false} leaves the cases out, which saves tests some time. */
    DemoLifecycle(DemoNetwork network, @Value("${chapterhouse.demo.cases:true}") boolean withCases) {
        this.network = network;
        this.withCases = withCases;
    }

    @Override
    public void start() {
        // a context that is being started is not closed before it is; who presses Ctrl-C does not want to wait for that
        AtomicBoolean stopping = new AtomicBoolean();
        Thread onShutdown = new Thread(() -> stopping.set(true), "demo-stop");
        try {
            Runtime.getRuntime().addShutdownHook(onShutdown);
        } catch (IllegalStateException alreadyStopping) {
            throw new LoadingStopped();
        }
        network.load(withCases, stopping::get);
        forget(onShutdown);
        running = true;
    }

    private static void forget(Thread onShutdown) {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException stopping) {
            // it has done its part
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
