package org.chapterhouse.people;

import java.util.regex.Pattern;

/** What a username looks like; what does not is never asked of the database, which refuses some characters. */
final class Usernames {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,59}");

    private Usernames() {}

    static boolean possible(String username) {
        return SHAPE.matcher(username).matches();
    }
}
