package org.chapterhouse.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the console why the application did not start. Spring Boot's own report is switched off in favour of it. */
class PlainReporter implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("SystemOut")
    public void report(FailureAnalysis analysis) {
        StringBuilder text = new StringBuilder(analysis.getDescription().strip());
        if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
            text.append(' ').append(analysis.getAction().strip());
        }
        System.err.println();
        System.err.println(Sentences.of("start.failed", text));
        System.err.println();
    }
}
