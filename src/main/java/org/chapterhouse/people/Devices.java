package org.chapterhouse.people;

import org.jspecify.annotations.Nullable;

/**
 * Browsers that have signed in to an account before. Wrong passwords from elsewhere never slow them down, so that nobody
 * can lock an account's owner out.
 */
public interface Devices {

    /** Name of the cookie that a browser is known by. */
    String COOKIE = "chapterhouse-device";

    /**
     * Notes that a browser has signed in to an account.
     *
     * @param known the value of its cookie, null if it brought none
     * @return the value that its cookie has to have from now on
     */
    String remember(long account, @Nullable String known);
}
