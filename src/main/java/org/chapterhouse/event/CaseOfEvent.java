package org.chapterhouse.event;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.ActionView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** The way from an event's page to the case that brought it, for whoever may see that. */
@Component
class CaseOfEvent {

    private final Casework casework;
    private final People people;

    CaseOfEvent(Casework casework, People people) {
        this.casework = casework;
        this.people = people;
    }

    /** Empty for strangers, and for events that no case has brought. */
    Optional<Behind> of(EventInfo event) {
        Person who = people.currentIfAny().orElse(null);
        String reference = event.reference();
        if (who == null || reference == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Behind(reference, casework.actions(reference, who)));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    /**
     * The case.
     *
     * @param actions what the reader may do with it now, such as cancelling the event
     */
    record Behind(String reference, List<ActionView> actions) {}
}
