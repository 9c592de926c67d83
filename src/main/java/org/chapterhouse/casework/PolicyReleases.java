package org.chapterhouse.casework;

import java.util.Map;

/** Which release new cases start on: a port that the policy module fills. */
public interface PolicyReleases {

    /** @throws IllegalStateException if nothing has been published yet */
    ActiveRelease active();

    /**
     * The release that new cases run on.
     *
     * @param definitions process definition id by flow
     */
    record ActiveRelease(int number, Map<String, String> definitions) {}
}
