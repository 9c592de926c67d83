package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.people.Person;

/** What somebody should know before they send a start form: a port for the modules that know the flow's subject. */
public interface StartAdvice {

    /** Whether this port knows the flow. */
    boolean knows(String flow);

    /**
     * Looks at checked start data that has not been sent yet.
     *
     * @return sentences in the person's language, each with a way out; nothing prevents sending
     */
    List<String> before(String flow, Map<String, Object> data, Person who);
}
