package org.chapterhouse.casework;

import java.util.List;
import org.chapterhouse.people.Person;

/** What a page offers somebody to start. */
public interface FlowOffers {

    /** The flows whose first form this person could answer; who has no chapter proposes no event. */
    List<FlowView> to(Person who);
}
