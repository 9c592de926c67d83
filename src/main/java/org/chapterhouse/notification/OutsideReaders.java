package org.chapterhouse.notification;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;

/**
 * People whom a model writes to and who have no account, such as a sponsor's: a port for the module that knows who they
 * are and what they may be told.
 */
public interface OutsideReaders {

    /** Whether this port knows the audience, which models and the decision {@code reminders} name. */
    boolean knows(String audience);

    /**
     * The letters to them about a case.
     *
     * @param message which letter
     * @return empty if there is nobody to write to
     */
    List<Letter> letters(String message, CaseSnapshot subject);
}
