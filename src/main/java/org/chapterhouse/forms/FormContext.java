package org.chapterhouse.forms;

import java.time.Instant;
import java.util.Map;

/**
 * Who answers, when, and what is known besides the answer.
 *
 * @param personId account id of whoever answers
 * @param caseData the submitter's answers so far, empty for a start form; conditions may read them
 */
public record FormContext(long personId, Instant now, Map<String, Object> caseData) {}
