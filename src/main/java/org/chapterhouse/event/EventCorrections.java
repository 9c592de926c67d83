package org.chapterhouse.event;

/** What turns out about an event after its end. */
public interface EventCorrections {

    /**
     * It did not take place.
     *
     * @throws IllegalEventChange if it is cancelled already
     */
    EventInfo callOff(long id);

    /**
     * It takes place later.
     *
     * @throws IllegalEventChange if it is cancelled
     */
    EventInfo postpone(long id, When when);

    /** It is over now, and counts for its chapter; nothing happens if it is held already or still to come. */
    EventInfo confirmHeld(long id);
}
