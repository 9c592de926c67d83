package org.chapterhouse.casework;

import org.chapterhouse.people.Person;

/** What those who look after the machinery write into a case that they otherwise do not see. */
public interface CaseRepairs {

    /**
     * Says in the timeline, for reviewers, what somebody did to set the case going again; takes the case's lock for it.
     *
     * @param step label of the step
     * @param role group in whose name the person acted
     */
    void noted(String reference, String step, String text, Person who, String role);
}
