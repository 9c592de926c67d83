package org.chapterhouse.event;

import java.util.List;

/** What other modules have to show on the page of an event. */
public interface EventPageLinks {

    List<Link> of(EventInfo event);

    /**
     * A link.
     *
     * @param label key of its words
     */
    record Link(String address, String label) {}
}
