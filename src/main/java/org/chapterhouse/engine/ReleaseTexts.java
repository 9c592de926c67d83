package org.chapterhouse.engine;

import java.util.Locale;
import java.util.Map;

/**
 * What the files of a release say in other languages, by the translations that were deployed with them. Where there is
 * none, the model's own words stand. Everything is read once for each release and language, and kept.
 */
public interface ReleaseTexts {

    /** The model with its labels, stages and explanations in that language. */
    FlowModel model(String definitionId, Locale language);

    /** The drawing with its labels in that language. */
    byte[] drawing(String definitionId, Locale language);

    /** Stored words of the flow in that language. */
    FlowPhrases phrases(String definitionId, Locale language);

    /** Texts of a form of the same release, by component and what of it: {@code title.label}. */
    Map<String, String> ofForm(String definitionId, String formId, Locale language);
}
