package org.chapterhouse.policy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chapterhouse.engine.UnsafeModel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that fails over a packaged model in words: file, element, reason. */
class PolicyFailures extends AbstractFailureAnalyzer<UnsafeModel> {

    @Override
    protected FailureAnalysis analyze(@Nullable Throwable root, UnsafeModel cause) {
        String findings = String.join(
                "; ",
                cause.findings().stream().map(UnsafeModel.Finding::toString).toList());
        String pattern =
                ResourceBundle.getBundle("messages.policy", Locale.getDefault()).getString("policy.start-refused");
        return new FailureAnalysis(MessageFormat.format(pattern, findings), null, cause);
    }
}
