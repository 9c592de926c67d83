package org.chapterhouse.casework;

import java.util.Map;

/**
 * A port: what the records know about a case that nobody has answered and the forms of its actions ask about, such as the
 * dates of a series that are left.
 */
public interface CaseFacts {

    /** Values by the name that a form's expressions call them; texts are in the language of the current request. */
    Map<String, Object> of(String reference);
}
