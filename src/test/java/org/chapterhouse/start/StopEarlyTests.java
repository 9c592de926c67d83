package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class StopEarlyTests {

    private final List<String> life = new ArrayList<>();

    @Test
    void whatIsStoppedWhileItStartsClosesWhatItHasMadeAndMakesNoMore() {
        GenericApplicationContext context = new GenericApplicationContext();
        StopEarly stop = StopEarly.watch(context);
        context.registerBean("database", Part.class, () -> part("database"));
        context.registerBean("ctrl-c", Object.class, () -> {
            stop.stop();
            return new Object();
        });
        context.registerBean("web", Part.class, () -> part("web"));

        assertThatThrownBy(context::refresh)
                .hasRootCauseInstanceOf(StartRefused.class)
                .satisfies(failure -> assertThat(new PlainFailures().analyze(failure))
                        .isNotNull()
                        .satisfies(analysis ->
                                assertThat(analysis.getDescription()).contains("told to stop")));
        assertThat(life).containsExactly("database made", "database closed");
    }

    @Test
    void whatIsNotStoppedStarts() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            StopEarly.watch(context);
            context.registerBean("web", Part.class, () -> part("web"));
            context.refresh();
        }
        assertThat(life).containsExactly("web made", "web closed");
    }

    private Part part(String name) {
        life.add(name + " made");
        return () -> life.add(name + " closed");
    }

    /** Something that notes when it is closed. */
    interface Part extends AutoCloseable {

        @Override
        void close();
    }
}
