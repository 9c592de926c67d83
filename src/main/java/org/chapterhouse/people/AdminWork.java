package org.chapterhouse.people;

import java.util.List;
import java.util.Locale;

/** A port: what waits for the admins in one part of the application, for their first page. */
public interface AdminWork {

    /** What waits for this admin, empty if nothing does. */
    List<Waiting> waitingFor(Person admin, Locale locale);

    /**
     * One thing to do.
     *
     * @param what in the reader's words
     * @param more about it in a few words, empty if there is no more to say
     * @param path of the page where it is done
     */
    record Waiting(String what, String more, String path) {}
}
