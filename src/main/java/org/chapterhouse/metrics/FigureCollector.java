package org.chapterhouse.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the modules' figures to Prometheus when it asks. They are kept for a while, so that several scrapers, or an
 * impatient one, cost the database nothing.
 */
@Component
class FigureCollector implements MultiCollector {

    private static final Logger log = LoggerFactory.getLogger(FigureCollector.class);
    private static final String PREFIX = "chapterhouse_";

    private final List<Figures> sources;
    private final TransactionTemplate reading;
    private final long keptFor;
    private MetricSnapshots kept = new MetricSnapshots();
    private long readAt;
    private boolean read;

    FigureCollector(
            List<Figures> sources,
            PlatformTransactionManager transactions,
            ObjectProvider<PrometheusRegistry> registry,
            @Value("${chapterhouse.metrics.keep:30s}") Duration keep) {
        this.sources = sources;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.keptFor = keep.toNanos();
        registry.ifAvailable(there -> there.register(this));
    }

    @Override
    public synchronized MetricSnapshots collect() {
        long now = System.nanoTime();
        if (!read || now - readAt >= keptFor) {
            kept = snapshots();
            readAt = now;
            read = true;
        }
        return kept;
    }

    private MetricSnapshots snapshots() {
        Map<String, GaugeSnapshot.Builder> byName = new LinkedHashMap<>();
        for (Figure figure : figures()) {
            byName.computeIfAbsent(
                            PREFIX + figure.name(),
                            name -> GaugeSnapshot.builder().name(name).help(figure.help()))
                    .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                            .labels(labels(figure.labels()))
                            .value(figure.value())
                            .build());
        }
        List<MetricSnapshot> metrics = new ArrayList<>();
        byName.forEach((name, metric) -> {
            try {
                metrics.add(metric.build());
            } catch (RuntimeException e) {
                log.warn("{} is left out: {}", name, e.getMessage());
            }
        });
        return new MetricSnapshots(metrics);
    }

    /** Without a database there are no figures of ours; the scrape still tells the rest. */
    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Figures source : sources) {
            try {
                reading.executeWithoutResult(status -> figures.addAll(source.read()));
            } catch (CannotCreateTransactionException e) {
                log.warn("No figures: the database does not answer");
                break; // each of the others would wait as long for a connection
            } catch (RuntimeException e) {
                log.warn(
                        "{} cannot be read: {}",
                        source.getClass().getSimpleName(),
                        e.getClass().getSimpleName());
            }
        }
        return figures;
    }

    private static Labels labels(Map<String, String> labels) {
        Labels.Builder builder = Labels.builder();
        labels.forEach(builder::label);
        return builder.build();
    }
}
