package org.chapterhouse.forms;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who answers, when, and what is known besides the answer.
 *
 * @param personId account id of whoever answers
 * @param caseData the submitter's answers so far, empty for a start form; conditions may read them
 * @param files whether a file picker's reference names a file that this person may give
 */
public record FormContext(long personId, Instant now, Map<String, Object> caseData, Predicate<String> files) {

    /** For whom no file is kept: every reference to one is refused. */
    public FormContext(long personId, Instant now, Map<String, Object> caseData) {
        this(personId, now, caseData, reference -> false);
    }
}
