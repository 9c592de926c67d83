package org.chapterhouse.casework;

import java.util.Map;
import java.util.Set;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/** What a flow is about: a feature module's answer to the start data of a case. */
public interface CaseSubject {

    /** Whether this port knows the flow. */
    boolean knows(String flow);

    /**
     * Reads the subject out of checked start data.
     *
     * @throws org.chapterhouse.api.InvalidInput if a field names something that cannot be the subject
     */
    Subject of(String flow, Map<String, Object> data, Person submitter);

    /**
     * Makes the data of a case that is redirected fit the place where it belongs.
     *
     * @param target what the reviewer named
     */
    default Elsewhere elsewhere(String flow, Map<String, Object> data, String target) {
        return new Elsewhere(data, null);
    }

    /**
     * Where a redirected case belongs.
     *
     * @param data for a new case there
     * @param chapter slug of the chapter whose organizers take over, null if it stays with the submitter
     */
    record Elsewhere(Map<String, Object> data, @Nullable String chapter) {}

    /**
     * The subject of a case.
     *
     * @param title what people call the case
     * @param chapter slug, null before a chapter exists
     * @param country ISO 3166-1 alpha-2
     * @param region region id
     * @param parties who has a stake
     */
    record Subject(String title, @Nullable String chapter, String country, String region, Set<Party> parties) {}

    /**
     * Somebody with a stake in a case; who shares one with it does not review it.
     *
     * @param kind {@code chapter}, {@code employer}, {@code sponsor} or {@code person}
     * @param key slug, employer's or sponsor's name in lower case, or account id
     */
    record Party(String kind, String key) {}
}
