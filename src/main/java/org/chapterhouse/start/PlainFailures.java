package org.chapterhouse.start;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns what can go wrong at a start into one sentence; what is not here is a fault of ours and keeps its trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, cause);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        if (cause instanceof StartRefused refused) {
            return refused.sentence();
        }
        if (cause instanceof PortInUseException taken) {
            return Sentences.of("start.port-in-use", taken.getPort());
        }
        if (cause instanceof FlywayException flyway) {
            return Sentences.of("start.migration", firstLines(flyway));
        }
        return null;
    }

    private static String firstLines(FlywayException failure) {
        return String.join(
                " ",
                String.valueOf(failure.getMessage())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(2)
                        .toList());
    }
}
