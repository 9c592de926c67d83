package org.chapterhouse.chapter;

import java.time.ZonedDateTime;
import java.util.List;

/** A port: what a chapter's page shows of its events, which this module does not know. */
public interface ChapterAgenda {

    /** The next events, the soonest first; cancelled ones are left out. */
    List<Entry> upcoming(String slug, int most);

    /** The latest events that are over, the newest first; cancelled ones are left out. */
    List<Entry> past(String slug, int most);

    /**
     * A line.
     *
     * @param address of its page, from the root
     */
    record Entry(String address, String title, ZonedDateTime start) {}
}
