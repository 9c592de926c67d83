package org.chapterhouse.people;

/** Somebody's access tokens as a whole. */
public interface PersonalTokens {

    /** Ends all of them. */
    void revokeAll(long account);
}
