package org.chapterhouse.demo;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that was stopped in words. */
class DemoFailures extends AbstractFailureAnalyzer<LoadingStopped> {

    @Override
    protected FailureAnalysis analyze(@Nullable Throwable root, LoadingStopped cause) {
        String sentence =
                ResourceBundle.getBundle("messages.demo", Locale.getDefault()).getString("demo.stopped");
        return new FailureAnalysis(sentence, null, cause);
    }
}
