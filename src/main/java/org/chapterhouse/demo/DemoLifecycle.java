package org.chapterhouse.demo;

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
        network.load(withCases);
        running = true;
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
