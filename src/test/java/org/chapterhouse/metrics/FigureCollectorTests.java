package org.chapterhouse.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class FigureCollectorTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final PrometheusRegistry registry = new PrometheusRegistry();

    private MetricSnapshots scrape(Duration keep, Figures... sources) {
        new FigureCollector(
                List.of(sources),
                new NoDatabase(),
                new StaticListableBeanFactory(Map.of("registry", registry)).getBeanProvider(PrometheusRegistry.class),
                keep);
        registry.scrape();
        return registry.scrape();
    }

    private List<Figure> open() {
        asked.incrementAndGet();
        return List.of(
                new Figure("cases_open", "Open cases.", Map.of("flow", "event-proposal"), 7),
                new Figure("cases_open", "Open cases.", Map.of("flow", "chapter-onboarding"), 2));
    }

    @Test
    void figuresOfOneNameAreOneMetricAndAreReadOnceForSeveralScrapes() {
        MetricSnapshots scraped = scrape(Duration.ofMinutes(1), this::open);
        assertThat(scraped.stream()).singleElement().satisfies(metric -> {
            assertThat(metric.getMetadata().getPrometheusName()).isEqualTo("chapterhouse_cases_open");
            assertThat(metric.getDataPoints()).hasSize(2);
        });
        assertThat(asked).hasValue(1);
    }

    @Test
    void aModuleThatCannotReadTakesOnlyItsOwnFiguresAway() {
        MetricSnapshots scraped = scrape(
                Duration.ZERO,
                () -> {
                    throw new IllegalStateException("no database");
                },
                this::open);
        assertThat(scraped.stream()).hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void twoFiguresThatAreTheSameTakeOnlyTheirMetricAway() {
        Figure same = new Figure("twice", "Told twice.", Map.of(), 1);
        MetricSnapshots scraped = scrape(Duration.ZERO, () -> List.of(same, same), this::open);
        assertThat(scraped.stream()).singleElement().satisfies(metric -> assertThat(
                        metric.getMetadata().getPrometheusName())
                .isEqualTo("chapterhouse_cases_open"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAskedOnce() {
        AtomicInteger begun = new AtomicInteger();
        FigureCollector collector = new FigureCollector(
                List.of(this::open, this::open, this::open),
                new NoDatabase() {
                    @Override
                    protected void doBegin(Object transaction, TransactionDefinition definition) {
                        begun.incrementAndGet();
                        throw new CannotCreateTransactionException("no connection");
                    }
                },
                new StaticListableBeanFactory().getBeanProvider(PrometheusRegistry.class),
                Duration.ZERO);
        assertThat(collector.collect().stream()).isEmpty();
        assertThat(begun).hasValue(1);
        assertThat(asked).hasValue(0);
    }

    private static class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
