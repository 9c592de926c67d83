package org.chapterhouse.casework;

import java.util.Locale;
import java.util.function.Function;
import org.chapterhouse.people.Person;

/** What those who look after the machinery write into a case that they otherwise do not see. */
public interface CaseRepairs {

    /**
     * Says in the timeline, for reviewers, what somebody did to set the case going again; takes the case's lock for it.
     *
     * @param step label of the step
     * @param words the sentence, asked for once in each language
     * @param role group in whose name the person acted
     */
    void noted(String reference, String step, Function<Locale, String> words, Person who, String role);
}
