package org.chapterhouse.event;

import java.util.List;
import java.util.Optional;

/** The events as the other modules need them. */
public interface EventDirectory {

    Optional<EventInfo> find(long id);

    /** The events that a case has brought, by start. */
    List<EventInfo> ofCase(String reference);

    /**
     * Takes an event into the records that another system knows; nothing else follows from it. An event of the same
     * source and id is corrected.
     *
     * @throws org.chapterhouse.api.NotFound if there is no such chapter
     */
    EventInfo takeOver(
            String source, String externalId, String chapter, EventFacts facts, When when, EventStatus status);
}
