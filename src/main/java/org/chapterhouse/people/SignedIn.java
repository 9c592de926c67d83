package org.chapterhouse.people;

import java.io.Serializable;
import java.security.Principal;

/** Who signed in: all that a session keeps about a person. What they may do is read afresh for every request. */
public record SignedIn(long id, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
