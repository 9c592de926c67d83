package org.chapterhouse.engine;

import java.util.Map;

/**
 * What was stored in a model's own words, in another language. Words that the model does not have, such as those of an
 * older release, stay as they are.
 *
 * @param labels own words of the flow's elements to their translation
 * @param reasons own words of decision rows to their translation, by {@code row id + " " + own words}
 */
public record FlowPhrases(Map<String, String> labels, Map<String, String> reasons) {

    static final FlowPhrases NONE = new FlowPhrases(Map.of(), Map.of());

    /** A name or stage of an element of the flow. */
    public String label(String own) {
        return labels.getOrDefault(own, own);
    }

    /** Why a row of a decision fired. */
    public String reason(String row, String own) {
        return reasons.getOrDefault(row + " " + own, own);
    }
}
